// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProjectedOrganisation } from '../app/reconcile/ports.ts';
import type { Keycloak } from './connection.ts';
import { MARKER, isMarked } from './marker.ts';
import type { FieldDifference } from './reconcile/difference.ts';
import type { Resource } from './reconcile/resource.ts';
import { freshView } from './view/fresh-view.ts';

const domainsOf = (value: unknown): { name: string }[] =>
  Array.isArray(value) ? value.map((name) => ({ name: String(name) })) : [];

/**
 * An organisation of the upper tiers as Keycloak knows it. Its alias, which never changes, is
 * essaim's key. Nothing deletes it by itself.
 */
export const organisationResource = (
  keycloak: Keycloak,
  { key, name, mailDomain }: ProjectedOrganisation,
): Resource => {
  const { request } = keycloak;
  const desired = { name, enabled: true, domains: mailDomain === null ? [] : [mailDomain] };

  const update = async (changed: readonly FieldDifference[]): Promise<void> => {
    const live = await freshView(keycloak).organisation(key);
    if (!live) return;
    const wanted = Object.fromEntries(changed.map(({ field, desired: value }) => [field, value]));
    await request('PUT', `/organizations/${live.id}`, {
      ...live,
      ...wanted,
      ...('domains' in wanted && { domains: domainsOf(wanted['domains']) }),
    });
  };

  return {
    kind: 'organisation',
    key,
    desired,
    read: async (view) => {
      const live = await view.organisation(key);
      if (!live) return null;
      return {
        isOwned: isMarked(live.attributes),
        fields: {
          name: live.name,
          enabled: live.enabled ?? true,
          domains: (live.domains ?? []).map((domain) => domain.name).toSorted(),
        },
      };
    },
    create: async () => {
      await request('POST', '/organizations', {
        name,
        alias: key,
        enabled: true,
        domains: domainsOf(desired.domains),
        attributes: { [MARKER]: ['true'] },
      });
    },
    update,
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Keycloak } from '../connection.ts';
import { orNull } from '../or-null.ts';
import type { GroupRepresentation, OrganisationRepresentation } from '../representations.ts';
import { findAccessContainer } from './find-access-container.ts';
import type { RealmView } from './realm-view.ts';

const PAGE = 500;

/** Reads a list page by page to its end. */
const allPages = async <Item>(
  page: (place: { first: number; max: number }) => Promise<readonly Item[] | null>,
): Promise<Item[]> => {
  const all: Item[] = [];
  for (;;) {
    const items = (await page({ first: all.length, max: PAGE })) ?? [];
    all.push(...items);
    if (items.length < PAGE) return all;
  }
};

/** The lists of the realm, each read anew at every call. */
export const readLists = (
  keycloak: Keycloak,
): Pick<RealmView, 'clients' | 'flows' | 'scopes' | 'accessGroups' | 'organisations'> => {
  const { admin, realm } = keycloak;
  return {
    clients: () => allPages((place) => orNull(admin.clients.find({ realm, ...place }))),
    flows: async () => (await orNull(admin.authenticationManagement.getFlows({ realm }))) ?? [],
    scopes: async () => (await orNull(admin.clientScopes.find({ realm }))) ?? [],
    organisations: () =>
      allPages(async ({ first, max }) => {
        const query = `briefRepresentation=false&first=${first}&max=${max}`;
        return (await keycloak.request('GET', `/organizations?${query}`)) as
          | OrganisationRepresentation[]
          | null;
      }),
    accessGroups: async () => {
      const container = await findAccessContainer(keycloak);
      if (!container) return [];
      return allPages<GroupRepresentation>((place) =>
        admin.groups.listSubGroups({
          realm,
          parentId: String(container.id),
          briefRepresentation: false,
          ...place,
        }),
      );
    },
  };
};

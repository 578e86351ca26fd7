// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Mandate, Uuid } from '@essaim/kernel';
import type { DirectoryView, KnownOrganisation } from './directory-view.ts';
import { firstHeld } from './role-level.ts';
import { roleLevels } from './role-levels.ts';
import type { NamedRole } from './role-place.ts';

/** A template, as far as who is responsible for it. */
export interface ResponsibleTemplate {
  readonly key: string;
  readonly tier: KnownOrganisation['tier'];
  readonly responsible: NamedRole;
}

/** Tasks of these templates (all of them when null) at these organisations. */
export interface MineGroup {
  readonly organisationIds: readonly Uuid[];
  readonly templates: readonly string[] | null;
}

/**
 * The tasks that one hat answers for: those whose responsible role it holds, all those of its
 * organisation for a coordination, and those that fall to it because nobody below holds the role.
 * @param organisations all organisations above the associations
 */
export const mineScope = (
  view: DirectoryView,
  organisations: readonly KnownOrganisation[],
  templates: readonly ResponsibleTemplate[],
  hat: Mandate,
): MineGroup[] => {
  const isCoordination = hat.role === 'coordination';
  const own: MineGroup[] = isCoordination
    ? [{ organisationIds: [hat.organisationId], templates: null }]
    : [];
  const groups = new Map<string, Uuid[]>();
  for (const organisation of organisations) {
    if (isCoordination && organisation.id === hat.organisationId) continue;
    if (!concerns(view, organisation, hat)) continue;
    const keys = templates
      .filter(({ tier }) => tier === organisation.tier)
      .filter(({ responsible }) => fallsTo(view, organisation.id, responsible, hat))
      .map(({ key }) => key);
    if (keys.length === 0) continue;
    const group = keys.join('|');
    groups.set(group, [...(groups.get(group) ?? []), organisation.id]);
  }
  return [
    ...own,
    ...[...groups].map(([keys, organisationIds]) => ({
      organisationIds,
      templates: keys.split('|'),
    })),
  ];
};

const concerns = (view: DirectoryView, organisation: KnownOrganisation, hat: Mandate): boolean =>
  organisation.id === hat.organisationId ||
  organisation.ancestors.includes(hat.organisationId) ||
  (hat.tier === 'hoster' &&
    view.hostersOf(organisation.id).some(({ id }) => id === hat.organisationId));

const fallsTo = (
  view: DirectoryView,
  organisationId: Uuid,
  responsible: NamedRole,
  hat: Mandate,
): boolean => {
  const found = firstHeld(view, roleLevels(view, organisationId, responsible));
  return (
    found !== null &&
    found.level.roles.includes(hat.role) &&
    found.level.organisationIds.includes(hat.organisationId)
  );
};

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

/** A hat, as far as the roles that it fills. */
export type Hat = Pick<Mandate, 'organisationId' | 'tier' | 'role'>;

/**
 * The tasks whose responsible role one hat holds, and those of which that role falls to it because
 * nobody below holds it.
 * @param organisations all organisations above the associations, and the hat's own
 */
export const responsibleScope = (
  view: DirectoryView,
  organisations: readonly KnownOrganisation[],
  templates: readonly ResponsibleTemplate[],
  hat: Hat,
): MineGroup[] => {
  const groups = new Map<string, Uuid[]>();
  for (const organisation of organisations) {
    if (!concerns(view, organisation, hat)) continue;
    const keys = templates
      .filter(({ tier }) => tier === organisation.tier)
      .filter(({ responsible }) => fallsTo(view, organisation.id, responsible, hat))
      .map(({ key }) => key);
    if (keys.length === 0) continue;
    const group = keys.join('|');
    groups.set(group, [...(groups.get(group) ?? []), organisation.id]);
  }
  return [...groups].map(([keys, organisationIds]) => ({
    organisationIds,
    templates: keys.split('|'),
  }));
};

/**
 * The tasks that one hat answers for: those for which it is responsible, and all those of its
 * organisation for a coordination.
 * @param organisations all organisations above the associations, and the hat's own
 */
export const mineScope = (
  view: DirectoryView,
  organisations: readonly KnownOrganisation[],
  templates: readonly ResponsibleTemplate[],
  hat: Hat,
): MineGroup[] => {
  if (hat.role !== 'coordination') return responsibleScope(view, organisations, templates, hat);
  const others = organisations.filter(({ id }) => id !== hat.organisationId);
  return [
    { organisationIds: [hat.organisationId], templates: null },
    ...responsibleScope(view, others, templates, hat),
  ];
};

const concerns = (view: DirectoryView, organisation: KnownOrganisation, hat: Hat): boolean =>
  organisation.id === hat.organisationId ||
  organisation.ancestors.includes(hat.organisationId) ||
  (hat.tier === 'hoster' &&
    view.hostersOf(organisation.id).some(({ id }) => id === hat.organisationId));

const fallsTo = (
  view: DirectoryView,
  organisationId: Uuid,
  responsible: NamedRole,
  hat: Hat,
): boolean => {
  const found = firstHeld(view, roleLevels(view, organisationId, responsible));
  return (
    found !== null &&
    found.level.roles.includes(hat.role) &&
    found.level.organisationIds.includes(hat.organisationId)
  );
};

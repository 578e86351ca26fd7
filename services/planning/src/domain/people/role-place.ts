// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MandateRole, Tier, Uuid } from '@essaim/kernel';
import type { DirectoryView, KnownOrganisation } from './directory-view.ts';

/** A role as a playbook names it, `dep.pilotage`, read as a tier and a mandate's role. */
export interface NamedRole {
  readonly tier: Tier;
  readonly role: MandateRole;
  readonly written: string;
}

/**
 * The organisations of a tier, seen from one: itself, the one above of that tier, or the hosters
 * that serve it. Below there are many, and a role there is nobody's in particular.
 */
export const placesOfTier = (view: DirectoryView, from: Uuid, tier: Tier): KnownOrganisation[] => {
  const organisation = view.organisation(from);
  if (!organisation) return [];
  if (tier === 'hoster') return [...view.hostersOf(from)];
  const line = [
    organisation,
    ...organisation.ancestors.flatMap((id) => view.organisation(id) ?? []),
  ];
  return line.filter((known) => known.tier === tier);
};

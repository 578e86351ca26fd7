// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Mandate, Uuid } from '@essaim/kernel';
import type { DirectoryView } from './directory-view.ts';
import { type ActingPerson, wornMandates } from './may-act.ts';

/** The hats that a person wears today, membership alone left aside. */
export const wornHats = (person: ActingPerson, today: string): Mandate[] =>
  wornMandates(person, today).filter(({ role }) => role !== 'member');

/** How an organisation stands to a hat's: the same, below, above, or served by it as a hoster. */
export type Standing = 'same' | 'below' | 'above' | 'served';

/**
 * How an organisation stands to a person's hats; null when it is none of their business. A task of
 * one's own line, up or down, may be read.
 */
export const standingOf = (
  view: DirectoryView,
  person: ActingPerson,
  organisationId: Uuid,
  today: string,
): Standing | null => {
  const ancestors = view.organisation(organisationId)?.ancestors ?? [];
  const standings = wornHats(person, today).flatMap((hat): Standing[] => {
    if (hat.organisationId === organisationId) return ['same'];
    if (ancestors.includes(hat.organisationId)) return ['below'];
    if (view.organisation(hat.organisationId)?.ancestors.includes(organisationId)) return ['above'];
    const isServed =
      hat.tier === 'hoster' &&
      view.hostersOf(organisationId).some(({ id }) => id === hat.organisationId);
    return isServed ? ['served'] : [];
  });
  return standings.find((one) => one !== 'above') ?? standings[0] ?? null;
};

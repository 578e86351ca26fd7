// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Mandate, MandateRole } from '@essaim/kernel';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { type Names, type PersonRef, holderRef } from '../directory/names.ts';

const MOST = 6;

/** Roles of the tier above that help, in the order in which to ask. */
const HELPERS: readonly MandateRole[] = ['coordination', 'support', 'technical', 'training'];

/** Whom to ask: those who help in the tier above, then the coordination of the nation. */
export const contactsOf = (
  directory: DirectorySnapshot,
  names: Names,
  hat: Mandate,
): PersonRef[] => {
  const ancestors = directory.organisation(hat.organisationId)?.ancestors ?? [];
  const [above] = ancestors;
  const last = ancestors.at(-1) ?? directory.nation()?.id;
  const holders = [
    ...(above === undefined ? [] : HELPERS.flatMap((role) => directory.holders(above, role))),
    ...(last === undefined ? [] : directory.holders(last, 'coordination')),
  ].filter(({ personId }) => personId !== hat.personId);
  const unique = [...new Map(holders.map((holder) => [holder.personId, holder])).values()];
  return unique.slice(0, MOST).flatMap((holder) => holderRef(names, holder));
};

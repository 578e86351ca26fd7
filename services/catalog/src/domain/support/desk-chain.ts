// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Desk } from './report.ts';

/** A mandate that is held today. */
export interface Held {
  readonly role: string;
  readonly organisationId: Uuid;
}

/**
 * Who is asked one after the other: at each tier from the person's own up, those who hold support, or
 * coordination where nobody does; a vacant tier is passed over. The hoster's operators come last.
 * @param lineage the organisation and those above it, nearest first
 */
export const deskChain = (
  lineage: readonly Uuid[],
  hosterOrganisationId: Uuid,
  held: readonly Held[],
): readonly Desk[] => {
  const isHeld = ({ role, organisationId }: Desk): boolean =>
    held.some((one) => one.role === role && one.organisationId === organisationId);
  const desks = lineage.flatMap((organisationId) => {
    const candidates: readonly Desk[] = [
      { role: 'support', organisationId },
      { role: 'coordination', organisationId },
    ];
    return candidates.filter(isHeld).slice(0, 1);
  });
  return [...desks, { role: 'operator', organisationId: hosterOrganisationId }];
};

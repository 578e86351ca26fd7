// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Work } from '../../db/database.ts';
import { recordPeriods } from '../../db/periods.ts';
import { moveSubtree } from '../../db/subtree.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Cause } from '../cause.ts';
import { publishOrganisations } from '../publish.ts';

/** What of its place an organisation takes over from a new parent. */
const placeUnder = ({ tier }: Organisation): 'of-parent' | 'of-region' | 'kept' =>
  tier === 'local' ? 'of-parent' : tier === 'departmental' ? 'of-region' : 'kept';

/**
 * Hangs organisations, each with all below it, under another parent from a civil date on, and tells the
 * other services.
 * @returns the ids of all that moved
 */
export const rehang = async (
  trx: Work,
  cause: Cause,
  organisations: readonly Organisation[],
  parent: Organisation,
  day: string,
): Promise<Uuid[]> => {
  const ids: Uuid[] = [];
  for (const organisation of organisations) {
    const place = organisation.status === 'merged' ? 'kept' : placeUnder(organisation);
    const moved = await moveSubtree(trx, organisation.id, parent, place);
    await recordPeriods(trx, [organisation.id], day);
    await publishOrganisations(trx, cause, 'organisation.updated', moved);
    ids.push(...moved.map(({ id }) => id));
  }
  return ids;
};

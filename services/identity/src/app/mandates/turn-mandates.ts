// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import { enqueueTasks } from '../../db/keycloak-tasks.ts';
import { peopleWithTurningMandates } from '../../db/mandates.ts';
import { readProgress, writeProgress } from '../../db/progress.ts';
import { ownCause } from '../cause.ts';
import type { Identity } from '../identity.ts';

const PROGRESS = 'mandates-turned';

/**
 * Has Keycloak told of mandates that began or ended by date since the last time: access to tools
 * follows them. Services read the dates themselves.
 * @returns how many people it concerns
 */
export const turnMandates = async ({ db, clock, queue }: Identity): Promise<number> => {
  const cause = ownCause(clock);
  const people = await transaction(db, async (trx) => {
    const reached = await readProgress(trx, PROGRESS);
    const after = (reached ?? cause.at).toZonedDateTimeISO('Europe/Paris').toPlainDate().toString();
    const found =
      after < cause.today ? await peopleWithTurningMandates(trx, after, cause.today) : [];
    await enqueueTasks(
      trx,
      found.map((subject) => ({
        kind: 'account' as const,
        subject,
        lane: 'bulk' as const,
        correlationId: cause.correlationId,
      })),
    );
    await writeProgress(trx, PROGRESS, cause.at);
    return found;
  });
  if (people.length > 0) queue.wake();
  return people.length;
};

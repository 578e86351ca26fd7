// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely, Selectable } from 'kysely';
import type { PlanningTables } from '../schema.ts';
import type { DigestTable } from '../side-tables.ts';

export type DigestRow = Selectable<DigestTable>;

/** Claims e-mails that are due at an instant and that nobody has claimed, the longest due first. */
export const claimUnsent = (
  db: Kysely<PlanningTables>,
  now: string,
  most: number,
): Promise<DigestRow[]> =>
  db
    .updateTable('digest')
    .set({ claimed_at: now })
    .where('id', 'in', (query) =>
      query
        .selectFrom('digest')
        .select('id')
        .where('sent_at', 'is', null)
        .where('claimed_at', 'is', null)
        .where('next_attempt_at', '<=', now)
        .orderBy('next_attempt_at')
        .limit(most)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .execute();

/** Notes that an e-mail was sent. */
export const noteSent = async (
  trx: Kysely<PlanningTables>,
  id: Uuid,
  at: Temporal.Instant,
): Promise<void> => {
  await trx.updateTable('digest').set({ sent_at: at }).where('id', '=', id).execute();
};

/** Gives a claimed e-mail back, to be tried again from an instant on. */
export const giveBackUnsent = async (
  db: Kysely<PlanningTables>,
  { id, attempts }: Pick<DigestRow, 'id' | 'attempts'>,
  nextAt: Temporal.Instant,
): Promise<void> => {
  await db
    .updateTable('digest')
    .set({ claimed_at: null, attempts: attempts + 1, next_attempt_at: nextAt })
    .where('id', '=', id)
    .execute();
};

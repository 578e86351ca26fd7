// SPDX-License-Identifier: AGPL-3.0-or-later
import { NATIONAL_HOME, newId } from '@essaim/kernel';
import type { Mailer } from '@essaim/service-kit';
import type { Selectable } from 'kysely';
import type { DigestTable } from '../../db/side-tables.ts';
import type { AppContext } from '../app-context.ts';
import { inUnit } from '../unit/unit.ts';

const BATCH = 20;
const FIRST_RETRY_MINUTES = 1;
const LONGEST_RETRY_MINUTES = 60;

/**
 * Claims unsent e-mails before they are handed to the server. One that was claimed when the process
 * died is never sent again: it may have left, and the next period tells what still waits.
 */
const claim = async ({ db, clock }: AppContext): Promise<Selectable<DigestTable>[]> => {
  const now = clock.now().toString();
  return db
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
        .limit(BATCH)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .execute();
};

const markSent = (app: AppContext, row: Selectable<DigestTable>): Promise<void> =>
  inUnit(app, { actor: null, correlationId: newId() }, async (unit) => {
    await unit.trx
      .updateTable('digest')
      .set({ sent_at: unit.now })
      .where('id', '=', row.id)
      .execute();
    unit.events.push({
      type: 'digest.sent',
      home: NATIONAL_HOME,
      aggregate: 'digest',
      aggregateId: row.id,
      version: 1,
      data: { personId: row.person_id, period: row.period, items: row.items },
      actor: null,
      correlationId: unit.correlationId,
      at: unit.now,
    });
  });

const giveBack = async ({ db, clock }: AppContext, row: Selectable<DigestTable>): Promise<void> => {
  const minutes = Math.min(LONGEST_RETRY_MINUTES, FIRST_RETRY_MINUTES * 2 ** row.attempts);
  await db
    .updateTable('digest')
    .set({
      claimed_at: null,
      attempts: row.attempts + 1,
      next_attempt_at: clock.now().add({ minutes }),
    })
    .where('id', '=', row.id)
    .execute();
};

/**
 * Sends the e-mails that wait; one that the server refuses is tried again later.
 * @returns how many were sent
 */
export const sendDigests = async (app: AppContext, mailer: Mailer): Promise<number> => {
  let sent = 0;
  for (const row of await claim(app)) {
    try {
      await mailer.send({ ...row.mail, id: row.id });
    } catch {
      await giveBack(app, row);
      continue;
    }
    await markSent(app, row);
    sent += 1;
  }
  return sent;
};

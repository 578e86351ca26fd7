// SPDX-License-Identifier: AGPL-3.0-or-later
import { NATIONAL_HOME, newId } from '@essaim/kernel';
import type { Mailer } from '@essaim/service-kit';
import {
  type DigestRow,
  claimUnsent,
  giveBackUnsent,
  noteSent,
} from '../../db/digest/unsent-digests.ts';
import type { AppContext } from '../app-context.ts';
import { inUnit } from '../unit/unit.ts';

const BATCH = 20;
const FIRST_RETRY_MINUTES = 1;
const LONGEST_RETRY_MINUTES = 60;

const markSent = (app: AppContext, row: DigestRow): Promise<void> =>
  inUnit(app, { actor: null, correlationId: newId() }, async (unit) => {
    await noteSent(unit.trx, row.id, unit.now);
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

const giveBack = ({ db, clock }: AppContext, row: DigestRow): Promise<void> => {
  const minutes = Math.min(LONGEST_RETRY_MINUTES, FIRST_RETRY_MINUTES * 2 ** row.attempts);
  return giveBackUnsent(db, row, clock.now().add({ minutes }));
};

/**
 * Sends the e-mails that wait; one that the server refuses is tried again later. Each is claimed
 * before it is handed over: one that was claimed when the process died is never sent again, for it
 * may have left, and the next period tells what still waits.
 * @returns how many were sent
 */
export const sendDigests = async (app: AppContext, mailer: Mailer): Promise<number> => {
  let sent = 0;
  const due = await claimUnsent(app.db, app.clock.now().toString(), BATCH);
  for (const row of due) {
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

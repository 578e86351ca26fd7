// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { newId } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import { awayOn } from '../../db/absence/absence-rows.ts';
import {
  claimPeriod,
  insertDigests,
  isPrepared,
  toldSince,
} from '../../db/digest/digest-periods.ts';
import { type WaitingThing, periodOf, thingsKey } from '../../domain/digest/digest-lines.ts';
import { digestMail } from '../../domain/digest/digest-mail.ts';
import type { AppContext } from '../app-context.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { waitingThings } from './waiting-things.ts';

export interface DigestRules {
  /** Length of a period, in minutes: one e-mail a person and period at most. */
  readonly minutes: number;
  /** Address of "À faire". */
  readonly link: string;
}

/** A list that has not changed is told again after a day, not before. */
const REPEAT_HOURS = 24;

const hashOf = (things: readonly WaitingThing[]): string =>
  createHash('sha256').update(thingsKey(things)).digest('base64url');

/**
 * Writes the e-mails of the current period, once: a row a person and period, in one transaction,
 * before anything is sent. Those for whom nothing waits, and those who are away, get none.
 * @returns how many were written
 */
export const prepareDigests = async (app: AppContext, rules: DigestRules): Promise<number> => {
  const { db, clock } = app;
  const now = clock.now();
  const period = periodOf(now, rules.minutes).toString();
  if (await isPrepared(db, period)) return 0;
  const today = clock.today().toString();
  const [waiting, directory, away] = await Promise.all([
    waitingThings(app),
    loadDirectory(db, today),
    awayOn(db, today),
  ]);
  return transaction(db, async (trx) => {
    if (!(await claimPeriod(trx, period))) return 0;
    const since = now.subtract({ hours: REPEAT_HOURS }).toString();
    const told = await toldSince(trx, since);
    const recent = new Set(told.map((row) => `${row.person_id} ${row.things_hash}`));
    const rows = [...waiting].flatMap(([personId, things]) => {
      const person = directory.person(personId);
      const hash = hashOf(things);
      // Who has no address reads it on the screen; who is away, after their return.
      if (!person || away.has(personId) || person.email === '' || recent.has(`${personId} ${hash}`))
        return [];
      const { email: to, givenName, language } = person;
      const mail = { to, ...digestMail({ givenName, language }, things, rules.link) };
      return [
        {
          id: newId(),
          person_id: personId,
          period,
          items: things.length,
          things_hash: hash,
          mail: JSON.stringify(mail),
          next_attempt_at: now,
          claimed_at: null,
          sent_at: null,
        },
      ];
    });
    await insertDigests(trx, rows);
    return rows.length;
  });
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { NATIONAL_HOME, newId } from '@essaim/kernel';
import { appendEvents, transaction } from '@essaim/postgres';
import { sql } from 'kysely';
import { startRelay } from '../relay/start-relay.ts';
import type { BenchPlace } from './bench-place.ts';

export interface LatencyFigures {
  readonly perSecond: number;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const PADDING = 'x'.repeat(350);
const POLL_MS = 20;

const percentile = (sorted: readonly number[], share: number): number =>
  Math.round((sorted[Math.ceil(sorted.length * share) - 1] ?? 0) * 100) / 100;

const now = (): number => performance.timeOrigin + performance.now();

/**
 * Time from the return of a commit until the server acknowledged the event and the outbox says so,
 * at a steady rate. Both ends are read on the same machine's clock.
 */
export const commitToAcknowledged = async (
  place: BenchPlace,
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<LatencyFigures> => {
  const { db, connection } = place;
  await using relay = startRelay({ db, connection, service: 'identity' });
  const committed = new Map<string, number>();
  const write = async () => {
    const id = newId();
    const [messageId = ''] = await transaction(db, (trx) =>
      appendEvents(trx, [
        {
          type: 'session.revoked',
          home: NATIONAL_HOME,
          aggregate: 'session',
          aggregateId: id,
          version: 1,
          data: { personId: id, uid: PADDING, notBefore: '2027-01-04T08:00:00Z' },
          actor: null,
          correlationId: 'bench',
          at: Temporal.Now.instant(),
        },
      ]),
    );
    committed.set(messageId, now());
  };
  const total = perSecond * seconds;
  const begun = performance.now();
  const writing: Promise<void>[] = [];
  while (writing.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - begun) * perSecond) / 1_000));
    while (writing.length < due) writing.push(write());
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(writing);
  while (relay.progress().published < total) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  const { rows } = await sql<{ message_id: string; ms: number }>`
    select message_id, extract(epoch from published_at)::float8 * 1000 as ms
    from outbox join outbox_published using (id)`.execute(db);
  const delays = rows
    .flatMap(({ message_id, ms }) => {
      const at = committed.get(message_id);
      return at === undefined ? [] : [Math.max(0, ms - at)];
    })
    .sort((a, b) => a - b);
  return { perSecond, seconds, p50Ms: percentile(delays, 0.5), p99Ms: percentile(delays, 0.99) };
};

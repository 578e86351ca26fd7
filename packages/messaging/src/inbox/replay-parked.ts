// SPDX-License-Identifier: AGPL-3.0-or-later
import { type InfrastructureTables, infrastructure, transaction } from '@essaim/postgres';
import type { Kysely, Transaction } from 'kysely';
import type { Fault } from '../envelope/received.ts';
import { readDelivery } from '../envelope/read-delivery.ts';
import type { Namespace } from '../streams/names.ts';
import { type ApplyOptions, applyApart } from './apply-message.ts';
import { checkEvent } from './check-event.ts';
import { holdCursor, keyOf, readVersions, rememberMessages, writeVersions } from './inbox-store.ts';
import { type ParkedRow, deleteParked, noteAttempt, readParked } from './parked-store.ts';
import type { ParkedKey, ReplayResult } from './parked.ts';
import type { StreamSource } from './stream-source.ts';

export interface ReplayOptions<Database> extends ApplyOptions<Database> {
  readonly db: Kysely<Database>;
  readonly sources: readonly StreamSource[];
  readonly namespace: Namespace;
  /**
   * An operator's decision to go on without versions that will never come: each event carries the
   * whole state of its aggregate.
   */
  readonly acceptGap: boolean;
}

const replayOne = async <Database extends InfrastructureTables>(
  trx: Transaction<Database>,
  row: ParkedRow,
  epoch: number,
  options: ReplayOptions<Database>,
): Promise<Fault | null> => {
  const source = options.sources.find(({ stream }) => stream === row.stream);
  if (!source) return { reason: 'handler-failed', detail: `${row.stream} is not read any more` };
  const received = readDelivery(row, {
    kind: source.kind,
    source: source.source,
    skippedTokens: options.namespace === '' ? 0 : 1,
    takes: (type) => source.types.has(type),
  });
  const { fault, envelope, version, messageId } = received;
  if (fault || messageId === null) return fault;
  const tables = infrastructure(trx);
  const known =
    version === null ? undefined : (await readVersions(tables, [received])).get(keyOf(received));
  const check = checkEvent(received, { known, epoch, trimmed: false });
  if (check === 'duplicate') return null;
  const accepted = check === 'next' || (check.reason === 'version-gap' && options.acceptGap);
  if (!accepted) return check;
  const outcome = envelope ? await applyApart(trx, envelope, options) : 'applied';
  if (typeof outcome === 'object') return outcome;
  await rememberMessages(tables, source.source, [messageId]);
  if (version !== null) await writeVersions(tables, [{ ...received, version, messageId }]);
  return null;
};

/**
 * Applies what is parked of one aggregate, in its order, up to the first message that still cannot be
 * applied. What was applied is no longer parked.
 */
export const replayParked = async <Database extends InfrastructureTables>(
  options: ReplayOptions<Database>,
  key: ParkedKey,
): Promise<ReplayResult> =>
  transaction(options.db, async (trx) => {
    const tables = infrastructure(trx);
    const first = (await readParked(tables, key, 1))[0];
    if (!first) return { replayed: 0, remaining: 0, fault: null };
    const { epoch } = await holdCursor(tables, first.stream);
    const rows = await readParked(tables, key);
    for (const [replayed, row] of rows.entries()) {
      const fault = await replayOne(trx, row, epoch, options);
      if (fault) {
        await noteAttempt(tables, row.id, fault);
        return { replayed, remaining: rows.length - replayed, fault };
      }
      await deleteParked(tables, row.id);
    }
    return { replayed: rows.length, remaining: 0, fault: null };
  });

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ServiceName } from '@essaim/contracts';
import { type InfrastructureTables, infrastructure, transaction } from '@essaim/postgres';
import type { Kysely, Transaction } from 'kysely';
import type { Fault, Received } from '../envelope/received.ts';
import { type ApplyOptions, applyApart, applyMessage } from './apply-message.ts';
import { checkEvent } from './check-event.ts';
import {
  type Cursor,
  type KnownVersion,
  holdCursor,
  keyOf,
  moveCursor,
  parkMessages,
  readParkedKeys,
  readVersions,
  rememberMessages,
  writeVersions,
} from './inbox-store.ts';
import { type Tally, countSkipped, emptyTally } from './tally.ts';
import { isTransient } from './transient.ts';

/** Another process moved the cursor meanwhile: begin again from where it stands. */
class CursorMoved extends Error {
  override readonly name = 'CursorMoved';
}

export interface BatchOptions<Database> extends ApplyOptions<Database> {
  readonly db: Kysely<Database>;
  readonly stream: string;
  /** The service that writes it. */
  readonly source: ServiceName;
  /** Whether older messages expired before they were read. */
  readonly trimmed: boolean;
}

export interface BatchResult {
  readonly cursor: Cursor;
  readonly tally: Tally;
}

type Apply<Database> = (
  trx: Transaction<Database>,
  envelope: NonNullable<Received['envelope']>,
) => Promise<'applied' | 'expired' | Fault>;

interface Progress {
  readonly fresh: Set<string>;
  readonly parkedKeys: Set<string>;
  readonly versions: Map<string, KnownVersion>;
  readonly moved: Map<string, Received & KnownVersion>;
  readonly tally: Tally;
  epoch: number;
}

const faultOf = (received: Received, progress: Progress, trimmed: boolean) => {
  const key = keyOf(received);
  if (received.messageId !== null && !progress.fresh.delete(received.messageId)) return 'duplicate';
  const { epoch } = progress;
  const check = received.fault
    ? received.fault
    : checkEvent(received, { known: progress.versions.get(key), epoch, trimmed });
  if (check === 'duplicate' || !progress.parkedKeys.has(key)) return check;
  const detail = 'an earlier message of the aggregate is parked';
  return received.fault ?? ({ reason: 'behind-parked', detail } satisfies Fault);
};

const process = async <Database>(
  trx: Transaction<Database>,
  received: Received,
  progress: Progress,
  { trimmed, apply }: { trimmed: boolean; apply: Apply<Database> },
): Promise<void> => {
  const { tally } = progress;
  const park = (fault: Fault) => {
    tally.parked.push({ received, fault });
    progress.parkedKeys.add(keyOf(received));
  };
  const check = faultOf(received, progress, trimmed);
  if (check === 'duplicate') {
    tally.duplicates += 1;
    return;
  }
  if (check !== 'next') return park(check);
  if (received.envelope) {
    const outcome = await apply(trx, received.envelope);
    if (typeof outcome === 'object') return park(outcome);
    tally[outcome] += 1;
  } else countSkipped(tally, received);
  progress.epoch = Math.max(progress.epoch, received.epoch);
  if (received.version === null || received.messageId === null) return;
  const known = { version: received.version, messageId: received.messageId };
  progress.versions.set(keyOf(received), known);
  progress.moved.set(keyOf(received), { ...received, ...known });
};

const inOneTransaction = <Database extends InfrastructureTables>(
  { db, stream, source, trimmed }: BatchOptions<Database>,
  from: Cursor,
  batch: readonly Received[],
  apply: Apply<Database>,
): Promise<BatchResult> =>
  transaction(db, async (trx) => {
    const tables = infrastructure(trx);
    const held = await holdCursor(tables, stream);
    if (held.sequence !== from.sequence) throw new CursorMoved(stream);
    const ids = batch.flatMap(({ messageId }) => messageId ?? []);
    const events = batch.filter(({ version, messageId }) => version !== null && messageId !== null);
    const progress: Progress = {
      fresh: await rememberMessages(tables, source, ids),
      parkedKeys: await readParkedKeys(tables, batch),
      versions: await readVersions(tables, events),
      moved: new Map(),
      tally: emptyTally(),
      epoch: held.epoch,
    };
    for (const received of batch) await process(trx, received, progress, { trimmed, apply });
    await writeVersions(tables, [...progress.moved.values()]);
    await parkMessages(tables, progress.tally.parked);
    const last = batch.at(-1);
    const cursor = {
      sequence: last?.delivery.sequence ?? from.sequence,
      messageId: last?.messageId ?? null,
      epoch: progress.epoch,
    };
    await moveCursor(tables, stream, cursor);
    return { cursor, tally: progress.tally };
  });

/**
 * Applies consecutive messages of a stream in one transaction and moves its cursor: each message is
 * applied, skipped, known already or parked. When a handler fails, the batch runs again with each
 * message apart, so that only the failing ones are parked.
 * @throws CursorMoved, or what is not a message's fault; then nothing was done
 */
export const applyBatch = async <Database extends InfrastructureTables>(
  options: BatchOptions<Database>,
  from: Cursor,
  batch: readonly Received[],
): Promise<BatchResult> => {
  try {
    return await inOneTransaction(options, from, batch, (trx, envelope) =>
      applyMessage(trx, envelope, options),
    );
  } catch (error) {
    if (error instanceof CursorMoved || isTransient(error)) throw error;
    return inOneTransaction(options, from, batch, (trx, envelope) =>
      applyApart(trx, envelope, options),
    );
  }
};

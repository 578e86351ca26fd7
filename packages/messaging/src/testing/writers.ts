// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { appendEvents, transaction } from '@essaim/postgres';
import type { Kysely } from 'kysely';
import type { TestTables } from './scratch.ts';
import { sessionEvent } from './session-events.ts';

export interface Writing {
  readonly writers: number;
  /** Events of each writer. */
  readonly each: number;
  readonly aggregates: readonly Uuid[];
  /** Called after each commit with how many there were. */
  readonly onCommit?: (committed: number) => void;
}

/**
 * Concurrent writers that take turns on the same aggregates, each event in its own transaction. A
 * transaction that fails, as when the database restarts, is tried again.
 */
export const writeConcurrently = async (
  db: Kysely<TestTables>,
  { writers, each, aggregates, onCommit }: Writing,
): Promise<void> => {
  const versions = new Map<Uuid, number>();
  const turns = new Map<Uuid, Promise<void>>();
  let committed = 0;

  const write = async (aggregate: Uuid): Promise<void> => {
    const version = (versions.get(aggregate) ?? 0) + 1;
    const append = () =>
      transaction(db, (trx) => appendEvents(trx, [sessionEvent(aggregate, version)]));
    while (
      !(await append().then(
        () => true,
        (error: Error) => error.message === 'version-conflict',
      ))
    );
    versions.set(aggregate, version);
    committed += 1;
    onCommit?.(committed);
  };

  const inTurn = (aggregate: Uuid): Promise<void> => {
    const turn = (turns.get(aggregate) ?? Promise.resolve()).then(() => write(aggregate));
    turns.set(aggregate, turn);
    return turn;
  };

  const writer = async (number: number): Promise<void> => {
    for (let index = 0; index < each; index += 1) {
      const aggregate = aggregates[(number * 7 + index * 3) % aggregates.length];
      if (aggregate) await inTurn(aggregate);
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, number) => writer(number)));
};

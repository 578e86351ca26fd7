// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Session, openSession } from '@essaim/postgres';
import { type Kysely, sql } from 'kysely';
import { errorText } from '../error-text.ts';
import type { Logger } from '../logger.ts';
import { backoffMs } from './backoff.ts';
import { pause } from './pause.ts';

export interface LeadOptions<Database> {
  readonly db: Kysely<Database>;
  /** Key of the advisory lock: one process of all that share the database holds it. */
  readonly lock: number;
  /** For the log and `pg_stat_activity`. */
  readonly name: string;
  readonly logger: Logger;
  /** Runs while this process leads, until the signal is aborted. When it throws, it is run again. */
  readonly work: (session: Session<Database>, signal: AbortSignal) => Promise<void>;
  readonly onStandby: () => void;
  readonly onFailure: (error: unknown) => void;
}

export interface Leadership {
  readonly stop: () => Promise<void>;
}

const STANDBY_MS = 1_000;
const STEADY_MS = 10_000;

const acquire = async <Database>(
  { lock, onStandby }: LeadOptions<Database>,
  session: Session<Database>,
  signal: AbortSignal,
): Promise<boolean> => {
  while (!signal.aborted) {
    const { rows } = await sql<{ held: boolean }>`
      select pg_try_advisory_lock(${lock}) as held`.execute(session.db);
    if (rows[0]?.held) return true;
    onStandby();
    await pause(STANDBY_MS, signal);
  }
  return false;
};

const term = async <Database>(options: LeadOptions<Database>, stopping: AbortSignal) => {
  await using session = await openSession(options.db, { applicationName: options.name });
  const signal = AbortSignal.any([stopping, session.lost]);
  if (await acquire(options, session, signal)) await options.work(session, signal);
  if (!stopping.aborted) session.lost.throwIfAborted();
};

/**
 * Does work that only one process may do on a database. The lock lives on a connection of its own:
 * when that is lost, so is the lead. Failures are met with a longer and longer pause.
 */
export const lead = <Database>(options: LeadOptions<Database>): Leadership => {
  const { name, logger } = options;
  const stopping = new AbortController();
  const terms = async () => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      const begun = performance.now();
      try {
        await term(options, stopping.signal);
      } catch (error) {
        if (stopping.signal.aborted) return;
        failures = performance.now() - begun > STEADY_MS ? 1 : failures + 1;
        options.onFailure(error);
        logger.warn({ reason: errorText(error), failures }, `${name} starts again`);
        await pause(backoffMs(failures), stopping.signal);
      }
    }
  };
  const running = terms();
  return {
    stop: async () => {
      stopping.abort(new Error(`${name} was stopped`));
      await running;
    },
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { createDatabase } from '@essaim/postgres';
import type { Kysely } from 'kysely';
import type { AppContext } from '../app/app-context.ts';
import { doPlanWork } from '../app/plan-work/do-plan-work.ts';
import type { PlanningTables } from '../db/schema.ts';
import { threadedEngine } from '../engine/threaded-engine.ts';
import type { PlanningFixture } from './planning-fixture.ts';

/** Runs of a forecast that a test needs. */
export const RUNS = 600;

/** Does in a test what the service does in the background, when the test wants it. */
export const openBackground = (
  fixture: PlanningFixture,
): AsyncDisposable & {
  readonly db: Kysely<PlanningTables>;
  readonly app: AppContext;
  /** Does what waits, with as many runs as a test needs. */
  doWork(): Promise<void>;
} => {
  const db = createDatabase<PlanningTables>(fixture.databaseUrl, { poolSize: 4 });
  const app: AppContext = { db, clock: fixture.clock, engine: threadedEngine() };
  return {
    db,
    app,
    doWork: async () => {
      await db
        .updateTable('plan_work')
        .set({ size: RUNS })
        .where('state', '=', 'waiting')
        .execute();
      await doPlanWork(app, new AbortController().signal);
    },
    [Symbol.asyncDispose]: async () => {
      await app.engine[Symbol.asyncDispose]();
      await db.destroy();
    },
  };
};

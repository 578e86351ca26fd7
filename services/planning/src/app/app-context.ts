// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Clock } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../db/schema.ts';
import type { Engine } from './proposal/engine.ts';

/** What every use case has at hand. */
export interface AppContext {
  readonly db: Kysely<PlanningTables>;
  readonly clock: Clock;
  readonly engine: Engine;
}

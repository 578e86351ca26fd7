// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import { readForecastEnd } from '../../db/proposal/forecast-rows.ts';
import type { PlanningTables } from '../../db/schema.ts';

/** The forecast of the last general opening of a plan; null until it is done. */
export const likelyLive = async (
  db: Kysely<PlanningTables>,
  proposalId: Uuid,
): Promise<PlanningApi['components']['schemas']['Quantiles'] | null> => {
  const row = await readForecastEnd(db, proposalId);
  return row ? { p50: row.end_p50, p80: row.end_p80, p95: row.end_p95 } : null;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Forecast } from '@essaim/scheduler';
import type { Kysely, Selectable } from 'kysely';
import type { PlanningTables } from '../schema.ts';
import type { ForecastTable } from '../work-tables.ts';

/** The forecast of a proposal, once it was made. */
export const readForecast = (
  db: Kysely<PlanningTables>,
  proposalId: Uuid,
): Promise<Selectable<ForecastTable> | undefined> =>
  db.selectFrom('forecast').selectAll().where('proposal_id', '=', proposalId).executeTakeFirst();

/** The forecast of the last general opening of a proposal, once it was made. */
export const readForecastEnd = (
  db: Kysely<PlanningTables>,
  proposalId: Uuid,
): Promise<Pick<Selectable<ForecastTable>, 'end_p50' | 'end_p80' | 'end_p95'> | undefined> =>
  db
    .selectFrom('forecast')
    .select(['end_p50', 'end_p80', 'end_p95'])
    .where('proposal_id', '=', proposalId)
    .executeTakeFirst();

/** Stores a whole forecast. */
export const insertForecast = async (
  db: Kysely<PlanningTables>,
  proposalId: Uuid,
  forecast: Forecast,
  madeAt: string,
): Promise<void> => {
  const { p50, p80, p95 } = forecast.lastOpening;
  await db
    .insertInto('forecast')
    .values({
      proposal_id: proposalId,
      made_at: madeAt,
      runs: forecast.runs,
      end_p50: p50,
      end_p80: p80,
      end_p95: p95,
      content: JSON.stringify(forecast),
    })
    .execute();
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Kysely, sql } from 'kysely';
import type { WaveFigures } from '../../domain/wave/judge-wave.ts';
import type { PlanningTables } from '../schema.ts';

/** A day before every campaign: by then those who had finished were in service. */
const BEFORE = '2000-01-01';

/**
 * What is counted of some waves of a campaign, by number, in one read.
 * @param liveGate the gate with which a department is in service
 */
export const waveFigures = async (
  db: Kysely<PlanningTables>,
  campaignId: Uuid,
  liveGate: string,
  today: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, WaveFigures>> => {
  const { rows } = await sql<WaveFigures & { wave: number; finished: number }>`
    select w.number as wave, p.departments, p.finished, p."refusedOrHeld", g."liveOn",
      t.due, t.late, t.open, t.blocked
    from wave w,
    lateral (
      select count(*)::int as departments,
        (count(*) filter (where is_finished))::int as finished,
        (count(*) filter (where state = 'on-hold' or exists (
          select from gate r
          where r.campaign_id = w.campaign_id and r.organisation_id = placement.organisation_id
            and r.state = 'refused')))::int
          as "refusedOrHeld"
      from placement where campaign_id = w.campaign_id and wave = w.number) p,
    lateral (
      select coalesce(array_agg(opened_on::text), '{}') as "liveOn"
      from gate where campaign_id = w.campaign_id and wave = w.number
        and template = ${liveGate} and state = 'opened') g,
    lateral (
      select
        (count(*) filter (where planned_end < ${today}::date and state <> 'skipped'))::int as due,
        (count(*) filter (where planned_end < ${today}::date
          and state in ('todo', 'ready', 'in-progress', 'blocked')))::int as late,
        (count(*) filter (where state in ('ready', 'in-progress', 'blocked', 'declared')))::int
          as open,
        (count(*) filter (where state = 'blocked'))::int as blocked
      from task where campaign_id = w.campaign_id and wave = w.number and tier <> 'local') t
    where w.campaign_id = ${campaignId} and w.number = any(${[...numbers]}::int[])`.execute(db);
  return new Map(
    rows.map(({ wave, finished, liveOn, ...counts }) => [
      wave,
      { ...counts, liveOn: [...Array.from({ length: finished }, () => BEFORE), ...liveOn] },
    ]),
  );
};

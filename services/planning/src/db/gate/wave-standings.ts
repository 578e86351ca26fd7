// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Kysely, sql } from 'kysely';
import type { PlanningTables } from '../schema.ts';

/** How the departments of one wave stand at one gate. */
export interface WaveStandingRow {
  readonly wave: number;
  readonly gate: string;
  readonly departments: number;
  /** Of these, those that had finished before the campaign and have no gates in it. */
  readonly finished: number;
  readonly passedOn: readonly string[];
  readonly refused: number;
  readonly blockedSince: string | null;
}

/** Standings of waves at the gates that are measured, in one read. */
export const waveStandings = async (
  db: Kysely<PlanningTables>,
  campaignId: Uuid,
  measured: readonly { readonly wave: number; readonly gate: string }[],
): Promise<WaveStandingRow[]> => {
  const { rows } = await sql<WaveStandingRow>`
    select m.wave, m.gate, p.departments, p.finished, g."passedOn", g.refused, t."blockedSince"
    from unnest(
      ${measured.map(({ wave }) => wave)}::int[],
      ${measured.map(({ gate }) => gate)}::text[]) as m (wave, gate),
    lateral (
      select count(*)::int as departments,
        (count(*) filter (where is_finished))::int as finished
      from placement where campaign_id = ${campaignId} and wave = m.wave) p,
    lateral (
      select coalesce(array_agg(opened_on::text) filter (where state = 'opened'), '{}') as "passedOn",
        (count(*) filter (where state = 'refused'))::int as refused
      from gate where campaign_id = ${campaignId} and wave = m.wave and template = m.gate) g,
    lateral (
      select min(since)::date::text as "blockedSince"
      from task where campaign_id = ${campaignId} and wave = m.wave and state = 'blocked') t
  `.execute(db);
  return rows;
};

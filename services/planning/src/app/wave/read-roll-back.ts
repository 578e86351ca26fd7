// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Kysely } from 'kysely';
import type { GateRow } from '../../db/gate/gate-row.ts';
import type { WaveGateRow } from '../../db/gate/wave-gate-row.ts';
import { predecessorsOf } from '../../db/task/predecessors.ts';
import type { TaskRow } from '../../db/task/task-row.ts';
import type { PlanningTables } from '../../db/schema.ts';
import { type RollBackPoint, rollBackPoint } from '../../domain/wave/roll-back.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { waitsOf } from '../task/task-facts.ts';

/** What rolling a wave back would undo, and what it would keep. */
export interface RollBackRows {
  readonly point: RollBackPoint;
  readonly waveGates: readonly WaveGateRow[];
  readonly gates: readonly GateRow[];
  /** Ready tasks that would wait again. */
  readonly tasks: readonly TaskRow[];
  readonly kept: { readonly begun: number; readonly done: number };
}

const BEGUN = new Set(['in-progress', 'blocked', 'declared']);
const DONE = new Set(['accepted', 'skipped']);

/** Ready tasks that would have something in the way if some gates were closed. */
const waitingAgain = async (
  db: Kysely<PlanningTables>,
  directory: DirectorySnapshot,
  ready: readonly TaskRow[],
  closed: ReadonlySet<string>,
  today: string,
): Promise<TaskRow[]> => {
  const known = await predecessorsOf(
    db,
    ready.map(({ id }) => id),
  );
  const predecessors = Map.groupBy(
    known.map((one) =>
      closed.has(one.id) ? { ...one, isDone: false, startedOn: null, doneOn: null } : one,
    ),
    ({ successorId }) => successorId,
  );
  return ready.filter(
    (row) => waitsOf(directory, row, predecessors.get(row.id) ?? [], today).length > 0,
  );
};

/** Reads what rolling a wave back would do today. */
export const readRollBack = async (
  db: Kysely<PlanningTables>,
  directory: DirectorySnapshot,
  { id: campaignId }: CampaignCore,
  number: number,
  today: string,
): Promise<RollBackRows> => {
  const [campaign, waves, waveGates, gates, tasks] = await Promise.all([
    db
      .selectFrom('campaign')
      .select('committed_at')
      .where('id', '=', campaignId)
      .executeTakeFirstOrThrow(),
    db.selectFrom('wave').select('number').where('campaign_id', '=', campaignId).execute(),
    db.selectFrom('wave_gate').selectAll().where('campaign_id', '=', campaignId).execute(),
    db
      .selectFrom('gate')
      .selectAll()
      .where('campaign_id', '=', campaignId)
      .where('wave', '=', number)
      .orderBy('node_key')
      .execute(),
    db
      .selectFrom('task')
      .selectAll()
      .where('campaign_id', '=', campaignId)
      .where('wave', '=', number)
      .where('tier', '<>', 'local')
      .orderBy('position')
      .execute(),
  ]);
  const previous = Math.max(...waves.map((wave) => wave.number).filter((one) => one < number), 0);
  const point = rollBackPoint({
    committedAt: campaign.committed_at,
    behindPrevious: waveGates.filter(({ wave }) => wave === previous),
    behind: waveGates.filter(({ wave }) => wave === number),
    gates,
  });
  const closed = new Set([...point.gateIds, ...point.waveGateIds]);
  const ready = tasks.filter(({ state }) => state === 'ready');
  return {
    point,
    waveGates: waveGates.filter(({ id }) => point.waveGateIds.has(id)),
    gates: gates.filter(({ id }) => point.gateIds.has(id)),
    tasks: await waitingAgain(db, directory, ready, closed, today),
    kept: {
      begun: tasks.filter(({ state }) => BEGUN.has(state)).length,
      done: tasks.filter(({ state }) => DONE.has(state)).length,
    },
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Page, PageRequest } from '@essaim/service-kit';
import { type Kysely, sql } from 'kysely';
import type { ActivationState } from '../../domain/activation/activation.ts';
import type { ActivationRun, RunLine } from '../../domain/run/run.ts';
import { runOf } from '../run-row.ts';
import type { CatalogDatabase } from '../schema.ts';
import type { Sight } from './activations.ts';
import { readPage } from './read-page.ts';

/** Runs of the organisations that a person may see, the newest first. */
export const listRuns = (
  db: Kysely<CatalogDatabase>,
  { sight, states }: { readonly sight: Sight; readonly states?: readonly string[] | undefined },
  page: PageRequest,
): Promise<Page<ActivationRun>> => {
  let query = db
    .selectFrom('activation_run')
    .innerJoin(
      'directory_organisation as organisation',
      'organisation.id',
      'activation_run.organisation_id',
    )
    .selectAll('activation_run')
    .where(
      sql<boolean>`(organisation.id = any(${[...sight.organisationIds]}::uuid[])
        or organisation.ancestors && ${[...sight.aboveIds]}::uuid[])`,
    )
    .orderBy('activation_run.created_at', 'desc')
    .orderBy('activation_run.id');
  if (states && states.length > 0) {
    query = query.where(sql<boolean>`activation_run.state = any(${[...states]}::text[])`);
  }
  return readPage(query, page, runOf);
};

export const findRun = async (
  db: Kysely<CatalogDatabase>,
  id: Uuid,
): Promise<ActivationRun | undefined> => {
  const row = await db
    .selectFrom('activation_run')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && runOf(row);
};

/** How far a run is: its lines by state, and what became of the activations that it began. */
export interface RunCounts {
  readonly lines: Readonly<Record<RunLine['state'], number>>;
  readonly activations: Readonly<Partial<Record<ActivationState, number>>>;
}

interface Counting extends RunCounts {
  readonly lines: Record<RunLine['state'], number>;
  readonly activations: Partial<Record<ActivationState, number>>;
}

/** Counts of some runs, by id. */
export const countRuns = async (
  db: Kysely<CatalogDatabase>,
  ids: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, RunCounts>> => {
  const { rows } = await sql<{
    run_id: Uuid;
    state: RunLine['state'];
    activation_state: ActivationState | null;
    count: number;
  }>`
    select line.run_id, line.state, activation.state as activation_state, count(*)::int as count
    from activation_run_line as line
    left join activation on activation.id = line.activation_id
    where line.run_id = any(${[...ids]}::uuid[])
    group by 1, 2, 3`.execute(db);
  const none = (): Counting => ({ lines: { waiting: 0, done: 0, skipped: 0 }, activations: {} });
  const counts = new Map(ids.map((id) => [id, none()]));
  for (const { run_id: id, state, activation_state: became, count } of rows) {
    const of = counts.get(id);
    if (!of) continue;
    of.lines[state] += count;
    if (became !== null) of.activations[became] = (of.activations[became] ?? 0) + count;
  }
  return counts;
};

/** A line with what became of its activation. */
export interface RunLineView extends RunLine {
  readonly activationState: ActivationState | null;
}

/** The lines of a run in their order. */
export const listRunLines = (
  db: Kysely<CatalogDatabase>,
  { runId, state }: { readonly runId: Uuid; readonly state?: RunLine['state'] | undefined },
  page: PageRequest,
): Promise<Page<RunLineView>> => {
  let query = db
    .selectFrom('activation_run_line as line')
    .leftJoin('activation', 'activation.id', 'line.activation_id')
    .selectAll('line')
    .select('activation.state as activation_state')
    .where('line.run_id', '=', runId)
    .orderBy('line.position');
  if (state !== undefined) query = query.where('line.state', '=', state);
  return readPage(query, page, (row) => ({
    runId: row.run_id,
    organisationId: row.organisation_id,
    offerId: row.offer_id,
    state: row.state,
    activationId: row.activation_id,
    activationState: row.activation_state,
    reason: row.reason,
  }));
};

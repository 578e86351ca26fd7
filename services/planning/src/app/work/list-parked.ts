// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type Kysely, sql } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { inUnit, note } from '../unit/unit.ts';

type Schemas = PlanningApi['components']['schemas'];

/** Applies again what is parked of an aggregate. */
export type ReplayParked = (key: {
  readonly source: string;
  readonly aggregate: string;
  readonly aggregateId: string;
}) => Promise<{ readonly applied: number; readonly stillParked: boolean }>;

/** A page of the aggregates whose events wait for an operator. */
export const listParkedAggregates = async (
  db: Kysely<PlanningTables>,
  { page, size, offset }: { page: number; size: number; offset: number },
): Promise<Schemas['ParkedPage']> => {
  const { rows } = await sql<Schemas['Parked'] & { total: number }>`
    select source, aggregate, aggregate_id as "aggregateId", min(parked_at) as since,
      count(*)::int as waiting, (array_agg(reason order by id))[1] as reason,
      (count(*) over ())::int as total
    from inbox_parked group by source, aggregate, aggregate_id
    order by since, "aggregateId" limit ${size} offset ${offset}`.execute(db);
  const total = rows[0]?.total ?? 0;
  const items = rows.map(({ source, aggregate, aggregateId, since, waiting, reason }) => ({
    source,
    aggregate,
    aggregateId,
    since,
    waiting,
    reason,
  }));
  return { items, page, size, total };
};

/**
 * Applies again what is parked of an aggregate.
 * @throws DomainError `not-found` when nothing is
 */
export const replayParkedAggregate = async (
  app: AppContext,
  replay: ReplayParked,
  { source, aggregateId }: { readonly source: string; readonly aggregateId: string },
  mandateId: Uuid,
  caller: Caller,
): Promise<{ applied: number; stillParked: boolean }> => {
  const parked = await app.db
    .selectFrom('inbox_parked')
    .select('aggregate')
    .where('source', '=', source)
    .where('aggregate_id', '=', aggregateId)
    .executeTakeFirst();
  if (!parked) throw problem('not-found');
  const { aggregate } = parked;
  const result = await replay({ source, aggregate, aggregateId });
  await inUnit(app, causeOf(caller, mandateId), async (unit) => {
    note(
      unit,
      'replayParked',
      { type: 'parked', id: aggregateId, organisationId: null },
      { source, aggregate, ...result },
    );
  });
  return result;
};

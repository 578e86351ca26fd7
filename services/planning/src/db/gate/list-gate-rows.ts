// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import {
  type Kysely,
  type OrderByItemBuilder,
  type SelectQueryBuilder,
  type SqlBool,
  sql,
} from 'kysely';
import type { GateState } from '../../domain/gate/gate.ts';
import { pageTotal } from '../page-total.ts';
import type { PlanningTables } from '../schema.ts';

const columns = [
  'gate.id',
  'gate.campaign_id',
  'gate.organisation_id',
  'gate.node_key',
  'gate.template',
  'gate.wave',
  'gate.state',
  'gate.since',
  'gate.declared',
  'gate.declared_on',
  'gate.accepted',
  'gate.opened',
  'gate.opened_on',
  'gate.refusal',
  'gate.criteria_met',
  'gate.criteria_total',
  'gate.is_declarable',
  'gate.expires_on',
  'gate.planned_start',
  'gate.planned_end',
  'gate.is_provisional',
  'gate.commitment',
  'gate.revision',
  'gate.version',
] as const;

export interface GateFilter {
  readonly organisationIds?: readonly Uuid[];
  readonly campaignId?: Uuid;
  readonly state?: GateState;
  readonly template?: string;
  /** Only those that wait for somebody's word. */
  readonly isWaiting?: boolean;
}

export type GateSort = 'planned' | 'since' | 'organisation';

const SORTS = {
  planned: 'gate.planned_end',
  since: 'gate.since',
  organisation: 'directory_organisation.key',
} as const;

type Query<Output> = SelectQueryBuilder<PlanningTables, 'gate', Output>;

const filtered = <Output>(query: Query<Output>, filter: GateFilter): Query<Output> => {
  let found = query;
  if (filter.organisationIds) {
    const ids = sql`any(${[...filter.organisationIds]}::uuid[])`;
    found = found.where(sql<SqlBool>`gate.organisation_id = ${ids}`);
  }
  if (filter.campaignId) found = found.where('gate.campaign_id', '=', filter.campaignId);
  if (filter.state) found = found.where('gate.state', '=', filter.state);
  if (filter.template !== undefined) found = found.where('gate.template', '=', filter.template);
  if (filter.isWaiting === true) {
    found = found.where(
      sql<SqlBool>`(gate.state in ('declared', 'accepted')
        or (gate.is_declarable and gate.state <> 'opened'))`,
    );
  }
  return found;
};

const countGates = async (db: Kysely<PlanningTables>, filter: GateFilter): Promise<number> => {
  const { total } = await filtered(db.selectFrom('gate'), filter)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
};

/** A page of gates and how many there are in all. */
export const listGateRows = async (
  db: Kysely<PlanningTables>,
  filter: GateFilter,
  sort: { readonly by: GateSort; readonly isDescending: boolean },
  page: { readonly size: number; readonly offset: number },
) => {
  const direction = sort.isDescending ? 'desc' : 'asc';
  const nullsLast = (order: OrderByItemBuilder) => order[direction]().nullsLast();
  let query = filtered(db.selectFrom('gate'), filter).select(columns);
  if (sort.by === 'organisation') {
    query = query.innerJoin(
      'directory_organisation',
      'directory_organisation.id',
      'gate.organisation_id',
    );
  }
  const rows = await query
    .orderBy(sql.ref(SORTS[sort.by]), nullsLast)
    .orderBy('gate.id', direction)
    .limit(page.size)
    .offset(page.offset)
    .execute();
  return { rows, total: await pageTotal(rows.length, page, () => countGates(db, filter)) };
};

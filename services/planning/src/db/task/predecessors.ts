// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { LinkType } from '@essaim/playbook';
import { type Kysely, sql } from 'kysely';
import type { NodeKind } from '../../domain/readiness/wait.ts';
import type { PlanningTables } from '../schema.ts';

/** A predecessor of a node and how it stands. */
export interface PredecessorRow {
  readonly successorId: Uuid;
  readonly id: Uuid;
  readonly kind: NodeKind;
  readonly type: LinkType;
  readonly lagAmount: number;
  readonly lagUnit: 'wd' | 'cd';
  readonly template: string;
  /** Null for a wave gate, which is the nation's. */
  readonly organisationId: Uuid | null;
  readonly wave: number | null;
  readonly state: string;
  readonly isDone: boolean;
  readonly startedOn: string | null;
  readonly doneOn: string | null;
  readonly plannedEnd: string | null;
}

/** The predecessors of each of these nodes, in one read. */
export const predecessorsOf = async (
  db: Kysely<PlanningTables>,
  successorIds: readonly Uuid[],
): Promise<PredecessorRow[]> => {
  if (successorIds.length === 0) return [];
  const { rows } = await sql<PredecessorRow>`
    select e.successor_id as "successorId", e.predecessor_id as id, e.predecessor_kind as kind,
      e.type, e.lag_amount as "lagAmount", e.lag_unit as "lagUnit",
      coalesce(t.template, g.template, w.template) as template,
      coalesce(t.organisation_id, g.organisation_id) as "organisationId",
      coalesce(t.wave, g.wave, w.wave) as wave,
      coalesce(t.state, g.state, w.state) as state,
      coalesce(t.state = 'skipped' or t.acceptance is not null, g.state = 'opened', w.state = 'opened')
        as "isDone",
      coalesce(t.started_on, g.declared_on) as "startedOn",
      coalesce(t.done_on, g.opened_on, w.opened_on) as "doneOn",
      coalesce(t.planned_end, g.planned_end, w.planned) as "plannedEnd"
    from edge e
    left join task t on e.predecessor_kind = 'task' and t.id = e.predecessor_id
    left join gate g on e.predecessor_kind = 'gate' and g.id = e.predecessor_id
    left join wave_gate w on e.predecessor_kind = 'wave-gate' and w.id = e.predecessor_id
    where e.successor_id = any(${[...new Set(successorIds)]}::uuid[])
    order by e.successor_id, "plannedEnd", template`.execute(db);
  return rows;
};

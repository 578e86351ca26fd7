// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { LinkType } from '@essaim/playbook';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { ActivationCopy } from '../../domain/activation/activation-copy.ts';
import type { NodeKind } from '../../domain/readiness/wait.ts';
import type {
  CommentTable,
  EvidenceFileTable,
  HistoryTable,
  PlanningTables,
  RequestTable,
} from '../schema.ts';

export interface SuccessorRow {
  readonly id: Uuid;
  readonly kind: NodeKind;
  readonly type: LinkType;
  readonly lagAmount: number;
  readonly lagUnit: 'wd' | 'cd';
  readonly template: string;
  readonly organisationId: Uuid | null;
  readonly state: string;
  readonly plannedEnd: string | null;
}

/** What people added to a task, and what waits for it. */
export interface TaskDetails {
  readonly files: Omit<Selectable<EvidenceFileTable>, 'bytes'>[];
  readonly comments: Selectable<CommentTable>[];
  readonly requests: Selectable<RequestTable>[];
  readonly history: Selectable<HistoryTable>[];
  readonly successors: SuccessorRow[];
  readonly successorCount: number;
  readonly activation: ActivationCopy | null;
}

const MOST_SHOWN = 50;

const successorsOf = async (db: Kysely<PlanningTables>, id: Uuid): Promise<SuccessorRow[]> => {
  const { rows } = await sql<SuccessorRow>`
    select e.successor_id as id, e.successor_kind as kind, e.type, e.lag_amount as "lagAmount",
      e.lag_unit as "lagUnit", coalesce(t.template, g.template) as template,
      coalesce(t.organisation_id, g.organisation_id) as "organisationId",
      coalesce(t.state, g.state) as state, coalesce(t.planned_end, g.planned_end) as "plannedEnd"
    from edge e
    left join task t on e.successor_kind = 'task' and t.id = e.successor_id
    left join gate g on e.successor_kind = 'gate' and g.id = e.successor_id
    where e.predecessor_id = ${id}
    order by "plannedEnd", template, e.successor_id
    limit ${MOST_SHOWN}`.execute(db);
  return rows;
};

/** History of a task, a gate or a wave gate, newest first. */
export const historyOf = (
  db: Kysely<PlanningTables>,
  id: Uuid,
): Promise<Selectable<HistoryTable>[]> =>
  db
    .selectFrom('history')
    .selectAll()
    .where('entity_id', '=', id)
    .orderBy('id', 'desc')
    .limit(MOST_SHOWN)
    .execute();

/** Reads everything of a task's own page that its row does not hold. */
export const loadTaskDetails = async (
  db: Kysely<PlanningTables>,
  id: Uuid,
): Promise<TaskDetails> => {
  const [files, comments, requests, history, successors, counted, activation] = await Promise.all([
    db
      .selectFrom('evidence_file')
      .select(['id', 'task_id', 'name', 'media_type', 'size', 'sha256', 'added_at', 'added_by'])
      .where('task_id', '=', id)
      .orderBy('added_at')
      .execute(),
    db.selectFrom('comment').selectAll().where('task_id', '=', id).orderBy('at').execute(),
    db.selectFrom('request').selectAll().where('task_id', '=', id).orderBy('at').execute(),
    historyOf(db, id),
    successorsOf(db, id),
    db
      .selectFrom('edge')
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .where('predecessor_id', '=', id)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('activation')
      .select('copy')
      .where('task_id', '=', id)
      .orderBy('id', 'desc')
      .executeTakeFirst(),
  ]);
  return {
    files,
    comments,
    requests,
    history,
    successors,
    successorCount: counted.total,
    activation: activation?.copy ?? null,
  };
};

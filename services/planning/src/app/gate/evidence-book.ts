// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Evidence } from '@essaim/playbook';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import type { TaskRow } from '../../db/task/task-row.ts';
import { criteriaOf } from '../../domain/evidence/evidence-asked.ts';
import { toEvidence } from '../../domain/evidence/to-evidence.ts';
import type { Declaration } from '../../domain/task/declaration.ts';
import type { PlaybookIndex } from '../playbook/playbook-index.ts';

type Source = Pick<TaskRow, 'id' | 'template' | 'declaration' | 'acceptance' | 'state' | 'action'>;

/** Accepted evidence by criterion, and the tasks of the organisation that it comes from. */
export interface OrganisationEvidence {
  readonly book: Readonly<Record<string, Evidence | undefined>>;
  readonly tasks: ReadonlyMap<string, Source>;
}

/** Whether the last declaration of a task counts: it was accepted as it stands. */
const isCounted = ({ state, acceptance }: Source): boolean =>
  acceptance !== null && state === 'accepted';

/** Distinct people who hold these mandates now. */
export const peopleOfMandates = async (
  db: Kysely<PlanningTables>,
  mandateIds: readonly string[],
): Promise<ReadonlyMap<string, Uuid>> => {
  if (mandateIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('directory_mandate')
    .select(['id', 'person_id'])
    .where('id', 'in', [...new Set(mandateIds)] as Uuid[])
    .execute();
  return new Map(rows.map(({ id, person_id: personId }) => [id, personId]));
};

const mandatesIn = (declarations: readonly Declaration[]): string[] =>
  declarations.flatMap(({ evidence }) => evidence.flatMap(({ values }) => values.mandates ?? []));

/** First sign-ins seen by organisation through the activations of their tasks. */
const signInsSeen = async (
  db: Kysely<PlanningTables>,
  taskIds: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, { people: number; last: string }>> => {
  if (taskIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('activation')
    .innerJoin('sign_in', (join) =>
      join
        .onRef('sign_in.organisation_id', '=', 'activation.organisation_id')
        .onRef('sign_in.instance_id', '=', 'activation.instance_id'),
    )
    .select(({ fn }) => [
      'activation.task_id as taskId',
      fn.count<number>('sign_in.person_id').distinct().as('people'),
      fn.max('sign_in.at').as('last'),
    ])
    .where('activation.task_id', 'in', [...taskIds])
    .groupBy('activation.task_id')
    .execute();
  return new Map(
    rows.flatMap(({ taskId, people, last }) =>
      taskId === null ? [] : [[taskId, { people, last: last.slice(0, 10) }] as const],
    ),
  );
};

/**
 * The accepted evidence of each organisation. A task that follows an activation also counts the
 * sign-ins that were seen since.
 */
export const loadEvidence = async (
  db: Kysely<PlanningTables>,
  playbook: PlaybookIndex,
  organisationIds: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, OrganisationEvidence>> => {
  if (organisationIds.length === 0) return new Map();
  const templates = playbook.playbook.gates.flatMap(({ criteria }) =>
    criteria.map(({ sourceTask }) => sourceTask),
  );
  if (templates.length === 0) return new Map();
  const rows = await db
    .selectFrom('task')
    .select(['id', 'organisation_id', 'template', 'declaration', 'acceptance', 'state', 'action'])
    .where('organisation_id', 'in', [...organisationIds])
    .where('template', 'in', [...new Set(templates)])
    .execute();
  const counted = rows.filter(isCounted);
  const [people, seen] = await Promise.all([
    peopleOfMandates(db, mandatesIn(counted.flatMap(({ declaration }) => declaration ?? []))),
    signInsSeen(
      db,
      counted.filter(({ action }) => action === 'activation').map(({ id }) => id),
    ),
  ]);

  const evidenceOf = (row: Source): [string, Evidence][] => {
    const { declaration } = row;
    if (declaration === null || !isCounted(row)) return [];
    return criteriaOf(playbook.playbook, row.template).flatMap((criterion) => {
      const given = declaration.evidence.find((one) => one.criterion === criterion.id);
      if (!given) return [];
      const holders = new Set((given.values.mandates ?? []).flatMap((id) => people.get(id) ?? []));
      const evidence = toEvidence(criterion, given.values, declaration.doneOn, holders.size);
      const entry: [string, Evidence] = [criterion.id, withSignIns(evidence, seen.get(row.id))];
      return [entry];
    });
  };

  return new Map(
    [...Map.groupBy(rows, (row) => row.organisation_id)].map(([id, tasks]) => [
      id,
      {
        book: Object.fromEntries(tasks.flatMap(evidenceOf)),
        tasks: new Map(tasks.map((row) => [row.template, row])),
      },
    ]),
  );
};

const SIGN_INS = 'sign-ins';

const withSignIns = (
  evidence: Evidence,
  seen: { people: number; last: string } | undefined,
): Evidence => {
  const declared = evidence.measures[SIGN_INS];
  if (seen === undefined || declared === undefined) return evidence;
  return {
    ...evidence,
    on: seen.last > evidence.on ? seen.last : evidence.on,
    measures: { ...evidence.measures, [SIGN_INS]: Math.max(declared, seen.people) },
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { taskMeasures } from '@essaim/playbook';
import { type TaskDetails, loadTaskDetails } from '../../db/task/task-details.ts';
import { type PredecessorRow, predecessorsOf } from '../../db/task/predecessors.ts';
import type { TaskListRow } from '../../db/task/list-task-rows.ts';
import { actingMandate } from '../../domain/people/may-act.ts';
import type { PersonLoads } from '../../domain/people/person-load.ts';
import { firstHeld } from '../../domain/people/role-level.ts';
import { roleLevels } from '../../domain/people/role-levels.ts';
import { accepterLevel } from '../../domain/people/workers.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { type Names, loadNames } from '../directory/names.ts';
import { presentAsked, presentEvidence, presentFile } from '../evidence/present-evidence.ts';
import { loadBrakes } from '../brake/brakes.ts';
import { loadEvidence, peopleOfMandates } from '../gate/evidence-book.ts';
import { presentInstructions } from '../playbook/present-playbook.ts';
import { planNames } from '../present/plan-names.ts';
import { presentEnd, presentStart } from '../present/present-binding.ts';
import { peopleOf, presentRole } from '../present/present-role.ts';
import { presentWaiting } from '../present/present-waiting.ts';
import { presentSummary } from '../present/present-summary.ts';
import { type FoundTask, findTask } from './find-task.ts';
import { loadHolds } from './load-summaries.ts';
import { presentActivation } from './present-activation.ts';
import { presentRequest, requestLevels } from './present-request.ts';
import { expiredCriteria } from './expired-criteria.ts';
import { loadPersonLoads } from './person-loads.ts';
import { endWaitsOf, waitsOf } from './task-facts.ts';

type Schemas = PlanningApi['components']['schemas'];

const CLOSED: ReadonlySet<string> = new Set(['declared', 'accepted', 'skipped']);

/**
 * A task with all that is needed to do it.
 * @throws DomainError `not-found`, `forbidden`
 */
export const getTask = async (
  { db }: Pick<AppContext, 'db'>,
  id: Uuid,
  caller: Caller,
): Promise<Schemas['Task']> => {
  const found = await findTask(db, id, caller);
  const { row, campaign, directory } = found;
  const { declaration } = row;
  const mandates = (declaration?.evidence ?? []).flatMap(({ values }) => values.mandates ?? []);
  const [details, predecessors, holds, brakes, holders, evidence, loads] = await Promise.all([
    loadTaskDetails(db, id),
    predecessorsOf(db, [id]),
    loadHolds(db, caller.today),
    loadBrakes(db, [campaign.id], directory, caller.today),
    peopleOfMandates(db, mandates),
    loadEvidence(db, campaign.playbook, [row.organisation_id]),
    loadPersonLoads(db, CLOSED.has(row.state) ? [] : responsiblePeople(found), caller.today),
  ]);
  const names = await loadNames(db, directory, peopleIn(found, details, holders));
  const book = evidence.get(row.organisation_id)?.book ?? {};
  const isExpired = expiredCriteria(campaign.playbook, row, book, caller.today).length > 0;
  const isAsked = details.requests.some(
    (request) =>
      request.answer === null &&
      actingMandate(caller.person, requestLevels(request), caller.today) !== null,
  );
  const endWaits = CLOSED.has(row.state)
    ? []
    : endWaitsOf(directory, row, predecessors, caller.today);
  const waits = row.state === 'todo' ? waitsOf(directory, row, predecessors, caller.today) : [];
  const listRow: TaskListRow = { ...row, declared_by: declaration?.by ?? null };
  const summary = presentSummary(
    listRow,
    {
      directory,
      names,
      campaigns: new Map([[campaign.id, campaign]]),
      waits: new Map([[row.id, waits]]),
      holds,
      brakes,
      person: caller.person,
      today: caller.today,
      language: caller.language,
    },
    { isExpired, isAsked, isEndHeld: endWaits.length > 0 },
  );
  const measure = taskMeasures(campaign.playbook.playbook, book);
  const files = new Map(details.files.map((file) => [file.id, file]));
  const context = { names, files, holders, measure };
  return {
    ...summary,
    ...plan(found, details, predecessors, names),
    ...people(found, names, loads),
    endWaits: endWaits.map((one) => presentWaiting(one, campaign.playbook, names)),
    evidenceAsked: campaign.playbook.asked(row.template).map(presentAsked),
    declaration: presentDeclaration(found, context),
    files: details.files.map((file) => presentFile(file, names)),
    comments: details.comments.map((comment) => ({
      id: comment.id,
      at: comment.at,
      by: names.person(comment.person_id),
      text: comment.text,
    })),
    openRequests: details.requests
      .filter(({ answer }) => answer === null)
      .map((request) => presentRequest(request, row, campaign.playbook, directory, names)),
    history: details.history.map((entry) => ({
      at: entry.at,
      type: entry.type,
      by: names.person(entry.person_id),
      text: entry.text,
    })),
    activation: presentActivation(details.activation),
    pin: row.pin === null ? null : { ...row.pin, by: names.person(row.pin.by) },
  };
};

const peopleIn = (
  { row }: FoundTask,
  details: TaskDetails,
  holders: ReadonlyMap<string, Uuid>,
): { people: (Uuid | null | undefined)[]; organisations: (Uuid | null)[] } => ({
  people: [
    row.declaration?.by,
    row.acceptance?.by,
    row.refusal?.by,
    row.pin?.by,
    row.blocked?.personId,
    ...holders.values(),
    ...details.files.map((file) => file.added_by),
    ...details.comments.map((comment) => comment.person_id),
    ...details.requests.flatMap((request) => [request.person_id, request.answer?.by]),
    ...details.history.map((entry) => entry.person_id),
  ],
  organisations: details.successors.map((successor) => successor.organisationId),
});

/** Those who hold the responsible role, or to whom it falls. */
const responsiblePeople = ({ row, template, directory }: FoundTask): Uuid[] => {
  const levels = roleLevels(directory, row.organisation_id, template.responsible);
  return (firstHeld(directory, levels)?.holders ?? []).map(({ personId }) => personId);
};

const people = (
  { row, template, roles, directory }: FoundTask,
  names: Names,
  loads: PersonLoads,
) => {
  const role = (named: typeof template.responsible, kind: Schemas['Role']['kind']) =>
    presentRole(directory, names, row.organisation_id, named, kind, {
      ...(kind === 'responsible' && { loads }),
    });
  const declaredBy = row.declaration?.by ?? null;
  return {
    roles: [
      role(template.responsible, 'responsible'),
      role(template.accountable, 'accountable'),
      ...template.consulted.map((named) => role(named, 'consulted')),
      ...template.informed.map((named) => role(named, 'informed')),
    ],
    accepters: peopleOf(directory, names, accepterLevel(directory, roles, declaredBy), declaredBy),
  };
};

const lagText = (amount: number, unit: string): string => `${amount}${unit}`;

const plan = (
  { row, campaign, template, directory }: FoundTask,
  details: TaskDetails,
  predecessors: readonly PredecessorRow[],
  names: Names,
) => {
  const { playbook } = campaign;
  const at = (id: Uuid | null) => (id === null ? null : names.organisation(id));
  const known = planNames(directory, playbook);
  const gate = details.successors.find(
    ({ kind, template: key }) => kind === 'gate' && key === template.feedsGate,
  );
  return {
    instructions: presentInstructions(template),
    evidenceText: template.evidenceFr,
    effortDays: template.effortDays,
    duration: { ...template.durations },
    calendar: template.calendar,
    why: {
      gate: gate
        ? {
            id: gate.id,
            template: gate.template,
            title: playbook.titleOf(gate.template),
            state: gate.state as Schemas['GateState'],
          }
        : null,
      successors: details.successorCount,
    },
    predecessors: predecessors.map((one) => ({
      id: one.id,
      kind: one.kind,
      template: one.template,
      title: playbook.titleOf(one.template),
      organisation: at(one.organisationId),
      state: one.state,
      type: one.type,
      lag: lagText(one.lagAmount, one.lagUnit),
      done: one.isDone,
      end: one.doneOn ?? one.plannedEnd,
    })),
    successors: details.successors.map((one) => ({
      id: one.id,
      kind: one.kind,
      template: one.template,
      title: playbook.titleOf(one.template),
      organisation: at(one.organisationId),
      state: one.state,
      type: one.type,
      lag: lagText(one.lagAmount, one.lagUnit),
      done: ['accepted', 'skipped', 'opened'].includes(one.state),
      end: one.plannedEnd,
    })),
    startReason: row.start_reason === null ? null : presentStart(row.start_reason, known),
    endReason: row.end_reason === null ? null : presentEnd(row.end_reason, known),
  };
};

const presentDeclaration = (
  { row, campaign }: FoundTask,
  context: Parameters<typeof presentEvidence>[3],
): Schemas['Task']['declaration'] => {
  const { declaration, acceptance } = row;
  if (declaration === null) return null;
  const asked = campaign.playbook.asked(row.template);
  return {
    at: declaration.at,
    by: context.names.person(declaration.by),
    doneOn: declaration.doneOn,
    note: declaration.note,
    evidence: declaration.evidence.map((given) =>
      presentEvidence(
        given,
        asked.find(({ criterion }) => (criterion?.id ?? null) === given.criterion),
        declaration,
        context,
      ),
    ),
    acceptedBy: context.names.person(acceptance?.by),
    acceptedAt: acceptance?.at ?? null,
  };
};

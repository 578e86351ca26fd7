// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type TaskRow, lockTask, toTask } from '../../db/task/task-row.ts';
import { checkEvidence } from '../../domain/evidence/check-evidence.ts';
import { requireMandate } from '../../domain/people/may-act.ts';
import { accepterLevel, workerLevels } from '../../domain/people/workers.ts';
import { decideTask } from '../../domain/task/decide-task.ts';
import type { TaskCommand } from '../../domain/task/task-command.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { lockCampaign } from '../campaign/load-campaign.ts';
import { checkReferences } from '../evidence/check-references.ts';
import { loadBrakes } from '../brake/brakes.ts';
import { brakeFacts } from '../brake/present-brake.ts';
import { loadEvidence } from '../gate/evidence-book.ts';
import { settle } from '../settle/settle.ts';
import { withdrawSuccessors } from '../settle/withdraw-successors.ts';
import { type Unit, inUnit, momentOf, note } from '../unit/unit.ts';
import { applyTaskEvent } from './apply-task-event.ts';
import { expiredCriteria } from './expired-criteria.ts';
import { type FoundTask, findTask } from './find-task.ts';
import { reliedOnWords } from './relied-on.ts';
import { holdOf, loadEndWaits, loadWaits, waitWords } from './task-facts.ts';

export interface TaskRequest {
  readonly taskId: Uuid;
  /** Revision that the caller read. */
  readonly revision: number;
  /** operationId, for the journal. */
  readonly operation: string;
  readonly command: TaskCommand;
}

const JUDGED = new Set<TaskCommand['kind']>([
  'accept',
  'refuse',
  'take-back',
  'skip',
  'pin',
  'unpin',
]);

/** Commands after which others may go on. */
const MOVING = new Set<TaskCommand['kind']>(['start', 'declare', 'accept', 'skip']);

/**
 * Does something to a task in a person's name, and all that follows from it, in one transaction.
 * @throws DomainError `not-found`, `forbidden`, `version-conflict` and what the decision refuses
 */
export const actOnTask = async (
  app: AppContext,
  request: TaskRequest,
  caller: Caller,
): Promise<void> => {
  const found = await findTask(app.db, request.taskId, caller);
  const mandateId = mandateFor(found, request.command, caller);
  await inUnit(app, causeOf(caller, mandateId), (unit) => act(unit, found, request, caller));
};

/**
 * The same in a unit that holds more than one act.
 * @param found the task as it was when the unit began
 * @throws DomainError `forbidden`, `version-conflict` and what the decision refuses
 */
export const actOnTaskIn = (
  unit: Unit,
  found: FoundTask,
  request: TaskRequest,
  caller: Caller,
): Promise<TaskRow> => {
  const { actor } = causeOf(caller, mandateFor(found, request.command, caller));
  return act({ ...unit, actor }, found, request, caller);
};

const act = async (
  unit: Unit,
  found: FoundTask,
  request: TaskRequest,
  caller: Caller,
): Promise<TaskRow> => {
  const campaign = await lockCampaign(unit.trx, found.campaign.id);
  const row = await lockTask(unit.trx, request.taskId);
  if (row?.revision !== request.revision) throw problem('version-conflict');
  const event = await decide(unit, { ...found, row }, request.command, caller);
  const saved = await applyTaskEvent(unit, found.directory, row, event);
  if (event.type === 'task.acceptance-withdrawn')
    await withdrawSuccessors(unit, found.directory, row.id, event.message);
  note(
    unit,
    request.operation,
    { type: 'task', id: row.id, organisationId: row.organisation_id },
    {
      template: row.template,
      state: saved.state,
      ...(event.type === 'task.pinned' && { notBefore: event.pin.notBefore }),
    },
  );
  await settle(unit, found.directory, campaign, {
    nodeIds: MOVING.has(request.command.kind) ? [row.id] : [],
    organisationIds: [row.organisation_id],
    waves: row.wave === null ? [] : [row.wave],
  });
  return saved;
};

const mandateFor = (
  { row, roles, directory }: FoundTask,
  command: TaskCommand,
  { person, today }: Caller,
): Uuid => {
  if (!JUDGED.has(command.kind)) {
    return requireMandate(person, workerLevels(directory, roles), today);
  }
  const declaredBy = row.declaration?.by ?? null;
  const isOwn = row.state === 'declared' && declaredBy === person.personId;
  if (isOwn && command.kind !== 'skip') throw problem('accepting-own-declaration');
  return requireMandate(person, accepterLevel(directory, roles, declaredBy), today);
};

const decide = async (
  unit: Unit,
  { row, campaign, directory }: FoundTask,
  command: TaskCommand,
  caller: Caller,
) => {
  const waits = await loadWaits(unit.trx, directory, row, unit.today);
  const endWaits =
    'input' in command ? await loadEndWaits(unit.trx, directory, row, command.input.doneOn) : [];
  const event = decideTask(toTask(row), command, {
    ...momentOf(unit),
    waits: waitWords(directory, campaign.playbook, waits, caller.language),
    endWaits: waitWords(directory, campaign.playbook, endWaits, caller.language),
    reliedOn:
      command.kind === 'take-back'
        ? await reliedOnWords(unit.trx, directory, campaign.playbook, row, caller.language)
        : '',
    heldUntil: await holdOf(unit.trx, row, unit.today),
    ...(await brakesOn(unit, { row, campaign, directory }, command, caller)),
    isExpired: await isExpired(unit, row, campaign),
    isPlanned: row.tier !== 'local',
  });
  if (command.kind === 'declare' || command.kind === 'correct') {
    checkEvidence(campaign.playbook.asked(row.template), command.input.evidence);
    await checkReferences(unit, row, command.input.evidence);
  }
  return event;
};

/** What brakes it on the day on which it begins: today, or the day on which it is said to be done. */
const brakesOn = async (
  unit: Unit,
  { row, campaign, directory }: Pick<FoundTask, 'row' | 'campaign' | 'directory'>,
  command: TaskCommand,
  { language }: Caller,
) => {
  const day = command.kind === 'declare' ? command.input.doneOn : unit.today;
  const brakes = await loadBrakes(unit.trx, [campaign.id], directory, unit.today, day);
  return brakeFacts(unit.trx, directory, brakes.task(campaign, row), language);
};

const isExpired = async (
  unit: Unit,
  row: TaskRow,
  { playbook }: FoundTask['campaign'],
): Promise<boolean> => {
  if (row.state !== 'accepted') return false;
  const evidence = await loadEvidence(unit.trx, playbook, [row.organisation_id]);
  const book = evidence.get(row.organisation_id)?.book ?? {};
  return expiredCriteria(playbook, row, book, unit.today).length > 0;
};

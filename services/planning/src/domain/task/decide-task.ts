// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { unfrozen } from '../freeze/unfrozen.ts';
import { moving } from '../wave/moving.ts';
import { notInFuture } from '../not-in-future.ts';
import type { Declaration } from './declaration.ts';
import type { DeclarationInput, TaskCommand, TaskFacts } from './task-command.ts';
import { newPin } from './new-pin.ts';
import type { TaskEvent } from './task-event.ts';
import type { Task, TaskState } from './task.ts';

const DONE_BY_ITSELF = new Set<Task['action']>(['activation', 'invite', 'connect-idp']);

/**
 * Decides what a command does to a task. Who may give it was decided before.
 * @returns the event
 * @throws DomainError `task-not-ready`, `task-not-endable`, `task-state-refused`, `task-on-hold`, `task-done-by-itself`, `task-relied-on`,
 *   `accepting-own-declaration`, `date-in-future`, `freeze-in-force`,
 *   `wave-paused`, `wave-stopped`, `pin-past`, `pin-far`, `pin-unplanned`, `task-not-pinned`
 */
export const decideTask = (task: Task, command: TaskCommand, facts: TaskFacts): TaskEvent => {
  const happened = { at: facts.now, by: facts.by };
  switch (command.kind) {
    case 'ready':
      from(task, ['todo']);
      return { ...happened, type: 'task.readied' };
    case 'start':
      begun(task, facts, ['ready']);
      moving(facts.stop);
      unfrozen(facts.freeze);
      return {
        ...happened,
        type: 'task.started',
        on: notInFuture(command.startedOn, facts.today),
      };
    case 'declare':
      declarable(task, facts);
      endable(facts);
      moving(facts.stop, task.state !== 'ready');
      if (task.state === 'ready') unfrozen(facts.freeze);
      return {
        ...happened,
        type: 'task.declared',
        declaration: declaration(command.input, facts),
      };
    case 'correct':
      from(task, ['declared']);
      endable(facts);
      return {
        ...happened,
        type: 'task.declaration-corrected',
        declaration: declaration(command.input, facts),
      };
    case 'accept':
      judged(task, facts);
      return { ...happened, type: 'task.accepted', message: command.message ?? null };
    case 'refuse':
      judged(task, facts);
      return { ...happened, type: 'task.refused', message: command.message };
    case 'take-back':
      from(task, ['accepted']);
      if (task.acceptance?.by === null) throw problem('task-done-by-itself');
      if (facts.reliedOn !== '') throw problem('task-relied-on', { by: facts.reliedOn });
      return { ...happened, type: 'task.acceptance-withdrawn', message: command.message };
    case 'block':
      begun(task, facts, ['ready', 'in-progress']);
      return {
        ...happened,
        type: 'task.blocked',
        blocked: {
          reason: command.reason,
          text: command.text,
          ...(command.trouble && { trouble: command.trouble }),
          since: facts.now,
          personId: command.personId ?? null,
          organisationId: command.organisationId ?? null,
        },
      };
    case 'unblock':
      from(task, ['blocked']);
      return { ...happened, type: 'task.unblocked', message: command.message ?? null };
    case 'pin':
      from(task, ['todo', 'ready']);
      return { ...happened, type: 'task.pinned', pin: newPin(command, facts) };
    case 'unpin':
      from(task, ['todo', 'ready']);
      if (task.pin === null) throw problem('task-not-pinned');
      return { ...happened, type: 'task.unpinned' };
    default:
      from(task, ['todo', 'ready', 'in-progress', 'blocked', 'declared']);
      return { ...happened, type: 'task.skipped', message: command.message };
  }
};

const from = (task: Task, states: readonly TaskState[]): void => {
  if (!states.includes(task.state)) throw problem('task-state-refused', { state: task.state });
};

const begun = (task: Task, facts: TaskFacts, states: readonly TaskState[]): void => {
  if (task.state === 'todo') throw problem('task-not-ready', { waits: facts.waits });
  from(task, states);
  if (facts.heldUntil !== null) throw problem('task-on-hold', { until: facts.heldUntil });
};

const declarable = (task: Task, facts: TaskFacts): void => {
  if (facts.by !== null && DONE_BY_ITSELF.has(task.action)) {
    throw problem('task-done-by-itself');
  }
  const renewed: readonly TaskState[] = facts.isExpired ? ['accepted'] : [];
  begun(task, facts, ['ready', 'in-progress', 'blocked', ...renewed]);
};

/** What the product declares by itself has happened: no link undoes it. */
const endable = ({ by, endWaits }: TaskFacts): void => {
  if (by !== null && endWaits !== '') throw problem('task-not-endable', { waits: endWaits });
};

const judged = (task: Task, facts: TaskFacts): void => {
  from(task, ['declared']);
  if (facts.by !== null && facts.by === task.declaration?.by) {
    throw problem('accepting-own-declaration');
  }
};

const declaration = (input: DeclarationInput, facts: TaskFacts): Declaration => ({
  at: facts.now,
  by: facts.by,
  doneOn: notInFuture(input.doneOn, facts.today),
  note: input.note ?? null,
  evidence: input.evidence,
});

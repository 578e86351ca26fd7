// SPDX-License-Identifier: AGPL-3.0-or-later
import { holdersAt } from '@essaim/directory';
import type { Uuid } from '@essaim/kernel';
import { type TaskRow, toTask } from '../../db/task/task-row.ts';
import { decideTask } from '../../domain/task/decide-task.ts';
import type { GivenEvidence } from '../../domain/task/declaration.ts';
import type { TaskCommand } from '../../domain/task/task-command.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { applyTaskEvent } from '../task/apply-task-event.ts';
import { type Unit, byItself, momentOf, note } from '../unit/unit.ts';

/** A lead and a deputy, where no criterion asks for more. */
const PEOPLE_NEEDED = 2;

/** Does something to a task in the product's own name, and notes it in the journal. */
export const actByItself = async (
  unit: Unit,
  directory: DirectorySnapshot,
  row: TaskRow,
  command: TaskCommand,
): Promise<TaskRow> => {
  const self = byItself(unit);
  const facts = { ...momentOf(self), waits: '', heldUntil: null, isExpired: false };
  const event = decideTask(toTask(row), command, facts);
  const saved = await applyTaskEvent(self, directory, row, event);
  note(
    self,
    event.type,
    { type: 'task', id: row.id, organisationId: row.organisation_id },
    { template: row.template, action: row.action },
  );
  return saved;
};

interface Seats {
  /** Day since which there are enough people, the mandates given as evidence. */
  readonly since: string;
  readonly mandates: readonly Uuid[];
}

/**
 * The mandates that fulfil a task of the action `invite`: enough distinct people with a mandate other
 * than membership, one of them in coordination.
 */
const seatsFilled = async (unit: Unit, row: TaskRow, needed: number): Promise<Seats | null> => {
  const holders = (await holdersAt(unit.trx, [row.organisation_id], unit.today)).filter(
    ({ role }) => role !== 'member',
  );
  const first = [
    ...new Map(holders.toReversed().map((one) => [one.personId, one])).values(),
  ].reverse();
  const leads = first.filter(({ personId }) =>
    holders.some((one) => one.personId === personId && one.role === 'coordination'),
  );
  if (first.length < needed || leads.length === 0) return null;
  return { since: unit.today, mandates: first.map(({ mandateId }) => mandateId) };
};

/** Declares the tasks of the action `invite` whose mandates exist; they are accepted by people. */
export const declareInvited = async (
  unit: Unit,
  directory: DirectorySnapshot,
  { playbook }: CampaignCore,
  rows: readonly TaskRow[],
): Promise<void> => {
  for (const row of rows) {
    if (row.action !== 'invite' || !['ready', 'in-progress'].includes(row.state)) continue;
    const criteria = playbook.asked(row.template).flatMap(({ criterion }) => criterion ?? []);
    const asked = criteria.flatMap(({ threshold }) =>
      threshold.kind === 'measure' && threshold.measure === 'persons' ? [threshold.value] : [],
    );
    const seats = await seatsFilled(unit, row, Math.max(PEOPLE_NEEDED, ...asked));
    if (seats === null) continue;
    const evidence: GivenEvidence[] = (criteria.length > 0 ? criteria : [null]).map(
      (criterion) => ({
        criterion: criterion?.id ?? null,
        values: { mandates: [...seats.mandates] },
      }),
    );
    await actByItself(unit, directory, row, {
      kind: 'declare',
      input: { doneOn: seats.since, evidence },
    });
  }
};

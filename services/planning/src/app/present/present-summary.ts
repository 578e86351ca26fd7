// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language, PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { TaskListRow } from '../../db/task/list-task-rows.ts';
import { type ActingPerson, actingMandate } from '../../domain/people/may-act.ts';
import { standingOf } from '../../domain/people/visibility.ts';
import { accepterLevel, levelAbove, workerLevels } from '../../domain/people/workers.ts';
import { allowedCommands } from '../../domain/task/allowed-commands.ts';
import { isLate, taskLabel } from '../../domain/task/task-label.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { Brakes } from '../brake/brakes.ts';
import { NO_BRAKE, isBraked, presentBrake } from '../brake/present-brake.ts';
import type { Names } from '../directory/names.ts';
import type { Waiting } from '../task/task-facts.ts';
import { presentBlocked } from './present-blocked.ts';
import { presentRole } from './present-role.ts';
import { presentWaiting } from './present-waiting.ts';

export type TaskSummary = PlanningApi['components']['schemas']['TaskSummary'];

/** What summaries of tasks are made from, beside their rows. */
export interface SummaryContext {
  readonly directory: DirectorySnapshot;
  readonly names: Names;
  readonly campaigns: ReadonlyMap<Uuid, CampaignCore>;
  readonly waits: ReadonlyMap<Uuid, readonly Waiting[]>;
  /** Last day of the hold of each department on hold. */
  readonly holds: ReadonlyMap<Uuid, string>;
  readonly brakes: Brakes;
  readonly person: ActingPerson;
  readonly today: string;
  readonly language: Language;
}

/** A task in a list, with what the person may do with it. */
export const presentSummary = (
  row: TaskListRow,
  context: SummaryContext,
  extra: {
    readonly isExpired?: boolean;
    readonly isAsked?: boolean;
    readonly isEndHeld?: boolean;
  } = {},
): TaskSummary => {
  const { directory, names, today, person } = context;
  const campaign = context.campaigns.get(row.campaign_id);
  if (!campaign) throw new RangeError(`the campaign of task ${row.id} was not loaded`);
  const { playbook } = campaign;
  const template = playbook.task(row.template);
  const brake = row.state === 'ready' ? context.brakes.task(campaign, row) : NO_BRAKE;
  const roles = {
    organisationId: row.organisation_id,
    responsible: template.responsible,
    accountable: template.accountable,
  };
  const stands = (levels: Parameters<typeof actingMandate>[1]) =>
    actingMandate(person, levels, today) !== null;
  return {
    id: row.id,
    revision: row.revision,
    template: row.template,
    kind: 'task',
    title: playbook.titleOf(row.template),
    phase: template.phase,
    organisation: names.organisation(row.organisation_id),
    campaign: { id: campaign.id, name: campaign.name },
    wave: row.wave,
    state: row.state,
    label: taskLabel(row),
    since: row.since,
    late: isLate(row, row.planned_end, today),
    start: row.planned_start,
    end: row.planned_end,
    startedOn: row.started_on,
    doneOn: row.done_on,
    commitment: row.commitment,
    provisional: row.is_provisional,
    responsible: presentRole(
      directory,
      names,
      row.organisation_id,
      template.responsible,
      'responsible',
      { isBrief: true },
    ),
    action: row.action,
    feedsGate: template.feedsGate,
    blocked:
      row.blocked === null
        ? null
        : presentBlocked(row.blocked, row, playbook, directory, names, context.language),
    refusal:
      row.refusal === null
        ? null
        : {
            text: row.refusal.message ?? '',
            at: row.refusal.at,
            by: names.person(row.refusal.by),
          },
    waitingFor: (context.waits.get(row.id) ?? []).map((one) =>
      presentWaiting(one, playbook, names),
    ),
    ...presentBrake(brake, directory, names, context.language),
    minutes: playbook.minutes(row.template),
    requests: row.open_requests,
    allowed: allowedCommands(row, {
      isWorker: stands(workerLevels(directory, roles)),
      isAccepter: stands(accepterLevel(directory, roles, row.declared_by)),
      isDeclarer: row.declared_by === person.personId,
      isReader: standingOf(directory, person, row.organisation_id, today) !== null,
      hasAbove: levelAbove(directory, row.organisation_id).length > 0,
      isHeld: context.holds.has(row.department_id ?? row.organisation_id),
      isBraked: isBraked(brake),
      isPlanned: row.tier !== 'local',
      isPinned: row.pin !== null,
      isExpired: extra.isExpired ?? false,
      isEndHeld: extra.isEndHeld ?? false,
      isAsked: extra.isAsked ?? false,
    }),
  };
};

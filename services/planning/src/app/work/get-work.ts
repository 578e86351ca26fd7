// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Mandate } from '@essaim/kernel';
import type { TaskFilter, TaskListRow } from '../../db/task/list-task-rows.ts';
import { readTaskLists } from '../../db/task/read-task-lists.ts';
import type { TaskLabel } from '../../domain/task/task-label.ts';
import { wornHats } from '../../domain/people/visibility.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadAllCampaigns } from '../campaign/load-campaign.ts';
import { loadDirectoryWith } from '../directory/load-directory.ts';
import { loadNames } from '../directory/names.ts';
import { presentSummary } from '../present/present-summary.ts';
import { summaryContext } from '../task/load-summaries.ts';
import { type CampaignMineGroup, mineGroups } from '../task/mine-groups.ts';
import { loadsOfHats } from '../task/person-loads.ts';
import { concerningBlocked } from './concerning-blocked.ts';
import { contactsOf } from './contacts.ts';
import { decisionsOf } from './decisions.ts';
import { outstandingUpdates } from '../playbook/outstanding-updates.ts';
import { offeredLoans } from '../loan/offered-loans.ts';
import { objectionAnswers } from './objection-answers.ts';
import { placementOf, progressOf } from './standing.ts';
import { escalatedRows } from './escalated-rows.ts';
import { acceptableRows, declaredBelow } from './acceptable-rows.ts';

type Schemas = PlanningApi['components']['schemas'];
type Work = Schemas['Work'];

const MOST = { size: 50, offset: 0 };
const FEW = { size: 10, offset: 0 };
const ONE = { size: 1, offset: 0 };
/** Most tasks among which those that concern one hat are looked for. */
const LOOKED_THROUGH = { size: 500, offset: 0 };
const RECENT_DAYS = 30;
const DUE = { by: 'due', isDescending: false } as const;
const START = { by: 'start', isDescending: false } as const;
const OLDEST = { by: 'since', isDescending: false } as const;
const NEWEST = { by: 'since', isDescending: true } as const;

const NO_LOAD = { tasks: 0, days: 0, over: false };

/** The hat for which work is listed: the one worn, else the first that is in force. */
const hatOf = (caller: Caller): Mandate => {
  const [hat] = wornHats(caller.person, caller.today);
  if (!hat) throw problem('forbidden');
  return hat;
};

const loadLists = (
  { db }: Pick<AppContext, 'db'>,
  mine: readonly CampaignMineGroup[],
  declared: TaskFilter,
  since: string,
) => {
  const ofMine = (labels: readonly TaskLabel[], more?: TaskFilter) => ({
    filter: { labels, ...more },
    isShared: true,
  });
  return readTaskLists(
    db,
    { mine, activeSince: since },
    {
      now: { ...ofMine(['ready', 'in-progress', 'refused']), order: DUE, page: MOST },
      recent: { ...ofMine(['declared', 'accepted'], { since }), order: NEWEST, page: FEW },
      waiting: { ...ofMine(['declared']), order: NEWEST, page: ONE },
      next: { filter: { mine, labels: ['todo'] }, order: START, page: FEW },
      blocked: { filter: { labels: ['blocked'] }, order: OLDEST, page: LOOKED_THROUGH },
      declared: { filter: declared, order: OLDEST, page: LOOKED_THROUGH },
    },
  );
};

const recentSince = (today: string): string =>
  `${Temporal.PlainDate.from(today).subtract({ days: RECENT_DAYS }).toString()}T00:00:00Z`;

/**
 * "À faire" of the active mandate: what to do now, to accept, to decide, what blocks, what is next.
 * @throws DomainError `forbidden` without any mandate but membership
 */
export const getWork = async (app: Pick<AppContext, 'db'>, caller: Caller): Promise<Work> => {
  const { db } = app;
  const { today } = caller;
  const hat = hatOf(caller);
  const asHat: Caller = { ...caller, person: { ...caller.person, active: hat } };
  const hats = wornHats({ ...caller.person, active: null }, today);
  const places = hats.map(({ organisationId }) => organisationId);
  const [directory, campaigns] = await Promise.all([
    loadDirectoryWith(db, today, places),
    loadAllCampaigns(db),
  ]);
  const mine = mineGroups(campaigns, directory, [hat]);
  const since = recentSince(today);
  const [lists, decisions, answers, escalated, placement, progress, loads, loans, updates] =
    await Promise.all([
      loadLists(app, mine, declaredBelow(directory, hat), since),
      decisionsOf(app, directory, hat, campaigns, asHat),
      objectionAnswers(db, directory, hat, since),
      escalatedRows(db, hat, today),
      placementOf(db, directory, hat),
      progressOf(db, hat.organisationId),
      loadsOfHats(db, hats, campaigns, directory),
      offeredLoans(db, directory, asHat),
      outstandingUpdates(db, hat),
    ]);
  const { now, next, recent, waiting } = lists;
  const blocked = concerningBlocked(lists.blocked.rows, directory, mine, hat, today);
  const accept = await acceptableRows(db, lists.declared.rows, campaigns, asHat);
  const firstBlocked = blocked.slice(0, MOST.size);
  const firstToAccept = accept.slice(0, MOST.size);
  const firstEscalated = escalated.slice(0, MOST.size);
  const rows = [...now.rows, ...next.rows, ...recent.rows];
  const context = await summaryContext(
    db,
    [...rows, ...firstBlocked, ...firstToAccept, ...firstEscalated.map(({ row }) => row)],
    asHat,
    directory,
  );
  const present = (list: readonly TaskListRow[]) => list.map((row) => presentSummary(row, context));
  const nowItems = present(now.rows);
  const names = await loadNames(db, directory, { organisations: [hat.organisationId] });
  return {
    today,
    organisation: names.organisation(hat.organisationId),
    role: hat.role,
    campaign: placement.campaign,
    wave: placement.wave,
    facts: {
      now: now.total,
      minutes: nowItems.reduce((sum, { minutes }) => sum + minutes, 0),
      until:
        nowItems
          .flatMap(({ end }) => end ?? [])
          .sort()
          .at(-1) ?? null,
      toAccept: accept.length,
      toDecide: decisions.length + loans.length + updates.length,
      blocked: blocked.length,
      escalated: escalated.length,
      late: nowItems.filter(({ late }) => late).length,
      waitingForOthers: waiting.total,
      load: loads.get(hat.personId) ?? NO_LOAD,
    },
    now: nowItems,
    toAccept: present(firstToAccept),
    toDecide: decisions.slice(0, MOST.size),
    loans: loans.slice(0, MOST.size),
    playbookUpdates: updates,
    blocked: present(firstBlocked),
    escalated: firstEscalated.map(({ escalation: { id, step, at }, row }) => ({
      id,
      step,
      at,
      task: presentSummary(row, context),
    })),
    next: present(next.rows),
    dates: datesOf(nowItems, placement.gates),
    contacts: contactsOf(directory, names, hat),
    recent: present(recent.rows),
    answers,
    progress,
    live: placement.live,
  };
};

const MOST_DATES = 12;

const datesOf = (
  now: readonly Schemas['TaskSummary'][],
  gates: Awaited<ReturnType<typeof placementOf>>['gates'],
): Work['dates'] => {
  const tasks = now.flatMap((task) =>
    task.end === null
      ? []
      : [
          {
            date: task.end,
            kind: 'task-end' as const,
            title: task.title,
            taskId: task.id,
            gateId: null,
            organisation: task.organisation,
          },
        ],
  );
  return [...tasks, ...gates].toSorted((a, b) => a.date.localeCompare(b.date)).slice(0, MOST_DATES);
};

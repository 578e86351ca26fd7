// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type TaskListRow, readTaskRows } from '../../db/task/list-task-rows.ts';
import { type WaitingThing, byPerson } from '../../domain/digest/digest-lines.ts';
import { firstHeld } from '../../domain/people/role-level.ts';
import { roleLevels } from '../../domain/people/role-levels.ts';
import { accepterLevel, levelAbove } from '../../domain/people/workers.ts';
import { toldOn } from '../../domain/task/patience.ts';
import { isLate } from '../../domain/task/task-label.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { type CampaignCore, loadAllCampaigns } from '../campaign/load-campaign.ts';
import { type Decision, waitingGates, waveGateDecisions } from '../campaign/waiting-decisions.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { type Names, loadNames } from '../directory/names.ts';
import { whoCanUnblock } from '../present/present-blocked.ts';
import { rolesOf } from '../task/find-task.ts';
import { type Waiting, peopleAt } from './waiting.ts';
import { climbedThings } from './climbed-things.ts';
import { loanThings } from './loan-things.ts';
import { playbookThings } from './playbook-things.ts';
import { objectionThings } from './objection-things.ts';
import { requestLevels } from '../task/present-request.ts';
import { loadWaveGates } from '../wave-gate/present-wave-gate.ts';

/** Tasks are told of from this many days before their planned beginning. */
const AHEAD_DAYS = 7;
const ALL = { size: 20_000, offset: 0 };
const DUE = { by: 'due', isDescending: false } as const;

const placeOf = (directory: DirectorySnapshot, id: Uuid): string =>
  directory.row(id)?.short_name ?? '';

const taskThings = (
  rows: readonly TaskListRow[],
  campaigns: ReadonlyMap<Uuid, CampaignCore>,
  directory: DirectorySnapshot,
  today: string,
): Waiting[] =>
  rows.flatMap((row): Waiting[] => {
    const playbook = campaigns.get(row.campaign_id)?.playbook;
    if (!playbook) return [];
    const template = playbook.task(row.template);
    const isDeclared = row.state === 'declared';
    const responsible = firstHeld(
      directory,
      roleLevels(directory, row.organisation_id, template.responsible),
    );
    const levels = isDeclared
      ? accepterLevel(directory, rolesOf(row, template), row.declared_by)
      : responsible
        ? [responsible.level]
        : [];
    return [
      {
        thing: {
          kind: isDeclared ? 'accept' : 'do',
          id: row.id,
          title: playbook.titleOf(row.template),
          place: placeOf(directory, row.organisation_id),
          due: isDeclared ? null : row.planned_end,
          isLate: isLate(row, row.planned_end, today),
        },
        people: peopleAt(directory, levels).filter((person) => person !== row.declared_by),
      },
    ];
  });

const blockedThings = (
  rows: readonly TaskListRow[],
  campaigns: ReadonlyMap<Uuid, CampaignCore>,
  directory: DirectorySnapshot,
  names: Names,
  today: string,
): Waiting[] =>
  rows.flatMap((row): Waiting[] => {
    const playbook = campaigns.get(row.campaign_id)?.playbook;
    if (!playbook || row.blocked === null) return [];
    const named = whoCanUnblock(row.blocked, row.organisation_id, directory, names);
    const above =
      toldOn(row.blocked.since) <= today
        ? peopleAt(directory, levelAbove(directory, row.organisation_id))
        : [];
    return [
      {
        thing: {
          kind: 'unblock',
          id: row.id,
          title: playbook.titleOf(row.template),
          place: placeOf(directory, row.organisation_id),
          due: null,
          isLate: false,
        },
        people: [...named.map(({ id }) => id as Uuid), ...above],
      },
    ];
  });

const decisionThing = (decision: Decision): Waiting => ({
  thing: {
    kind: 'decide',
    id: decision.id as Uuid,
    title: decision.title,
    place: decision.organisation?.shortName ?? '',
    due: null,
    isLate: false,
  },
  people: decision.whoCanAct.map(({ id }) => id as Uuid),
});

const requestThings = async (
  db: AppContext['db'],
  campaigns: ReadonlyMap<Uuid, CampaignCore>,
  directory: DirectorySnapshot,
): Promise<Waiting[]> => {
  const rows = await db
    .selectFrom('request')
    .innerJoin('task', 'task.id', 'request.task_id')
    .select([
      'request.id',
      'request.to_organisation_id',
      'task.campaign_id',
      'task.template',
      'task.organisation_id',
    ])
    .where('request.answer', 'is', null)
    .execute();
  return rows.map((row) => ({
    thing: {
      kind: 'answer',
      id: row.id,
      title: campaigns.get(row.campaign_id)?.playbook.titleOf(row.template) ?? {
        fr: row.template,
        en: row.template,
      },
      place: placeOf(directory, row.organisation_id),
      due: null,
      isLate: false,
    },
    people: peopleAt(directory, requestLevels(row)),
  }));
};

/** Nobody in particular: what waits is looked at for everybody at once. */
const nobody = (today: string): Caller => ({
  person: { personId: '' as Uuid, mandates: [], active: null },
  language: 'fr',
  correlationId: '',
  today,
});

/** What waits for each person above the associations, on the service's day. */
export const waitingThings = async ({
  db,
  clock,
}: Pick<AppContext, 'db' | 'clock'>): Promise<ReadonlyMap<Uuid, readonly WaitingThing[]>> => {
  const today = clock.today().toString();
  const horizon = clock.today().add({ days: AHEAD_DAYS }).toString();
  const [campaigns, directory] = await Promise.all([
    loadAllCampaigns(db),
    loadDirectory(db, today),
  ]);
  if (campaigns.size === 0) {
    const [objections, loans, updates] = await Promise.all([
      objectionThings(db, directory, clock.now()),
      loanThings(db, directory, today),
      playbookThings(db, directory),
    ]);
    return byPerson([...loans, ...objections, ...updates]);
  }
  const [declared, open, blocked, gates, requests, objections, loans, updates, climbed, waveGates] =
    await Promise.all([
      readTaskRows(db, { labels: ['declared'] }, DUE, ALL),
      readTaskRows(db, { labels: ['ready', 'in-progress', 'refused'], startBy: horizon }, DUE, ALL),
      readTaskRows(db, { labels: ['blocked'] }, DUE, ALL),
      waitingGates({ db }, {}, campaigns, directory, nobody(today)),
      requestThings(db, campaigns, directory),
      objectionThings(db, directory, clock.now()),
      loanThings(db, directory, today),
      playbookThings(db, directory),
      climbedThings(db, campaigns, directory, today),
      Promise.all(
        [...campaigns.values()].map(async (campaign) =>
          waveGateDecisions(await loadWaveGates(db, campaign, directory, nobody(today)), campaign),
        ),
      ),
    ]);
  const names = await loadNames(db, directory, {
    people: blocked.map((row) => row.blocked?.personId),
  });
  const above = [...declared, ...open].filter((row) => row.department_id === null);
  return byPerson([
    ...requests,
    ...objections,
    ...loans,
    ...updates,
    ...climbed,
    ...[...waveGates.flat(), ...gates].map(decisionThing),
    ...taskThings(above, campaigns, directory, today),
    ...blockedThings(blocked, campaigns, directory, names, today),
  ]);
};

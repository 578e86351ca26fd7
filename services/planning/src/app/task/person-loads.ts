// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import { hatsOfPeople } from '../../db/directory/hats-of-people.ts';
import type { PlanningTables } from '../../db/schema.ts';
import { readOpenWork } from '../../db/task/open-work.ts';
import type { Hat } from '../../domain/people/mine-scope.ts';
import { type PersonLoads, loadHorizon, personLoad } from '../../domain/people/person-load.ts';
import { type CampaignCore, loadAllCampaigns } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectoryWith } from '../directory/load-directory.ts';
import { responsibleGroups } from './mine-groups.ts';

/**
 * How much each of the people with these hats is responsible for, in one read.
 * @param directory knows the places of the hats
 */
export const loadsOfHats = async (
  db: Kysely<PlanningTables>,
  hats: readonly (Hat & { readonly personId: Uuid })[],
  campaigns: ReadonlyMap<Uuid, CampaignCore>,
  directory: DirectorySnapshot,
): Promise<PersonLoads> => {
  const byPerson = Map.groupBy(hats, ({ personId }) => personId);
  const scopes = [...byPerson].map(
    ([person, own]) => [person, responsibleGroups(campaigns, directory, own)] as const,
  );
  const mine = scopes.flatMap(([, groups]) => groups);
  const today = directory.day;
  const rows =
    mine.length === 0 ? [] : await readOpenWork(db, { mine, openBy: loadHorizon(today) });
  const work = rows.map((row) => ({
    ...row,
    effortDays: campaigns.get(row.campaignId)?.playbook.task(row.template).effortDays ?? 0,
  }));
  return new Map(scopes.map(([person, groups]) => [person, personLoad(groups, work, today)]));
};

/** How much each of these people is responsible for on a day, over all of their hats. */
export const loadPersonLoads = async (
  db: Kysely<PlanningTables>,
  people: readonly Uuid[],
  today: string,
): Promise<PersonLoads> => {
  if (people.length === 0) return new Map();
  const [hats, campaigns] = await Promise.all([
    hatsOfPeople(db, people, today),
    loadAllCampaigns(db),
  ]);
  const places = hats.map(({ organisationId }) => organisationId);
  return loadsOfHats(db, hats, campaigns, await loadDirectoryWith(db, today, places));
};

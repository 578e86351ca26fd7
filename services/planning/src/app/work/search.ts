// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type SqlBool, sql } from 'kysely';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadAllCampaigns } from '../campaign/load-campaign.ts';
import { loadDirectoryWith } from '../directory/load-directory.ts';
import { loadNames, organisationRef } from '../directory/names.ts';
import { visibleOrganisations } from '../directory/visible-organisations.ts';

const MOST = 10;

/** Letters without accents, in lower case, as people type them. */
const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Organisations above the associations, and tasks that the caller may see, by words or codes. */
export const search = async (
  { db }: Pick<AppContext, 'db'>,
  text: string,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['SearchResult']> => {
  const words = plain(text).split(/\s+/).filter(Boolean);
  const matches = (candidate: string) => words.every((word) => plain(candidate).includes(word));
  const hats = caller.person.mandates.map((hat) => hat.organisationId);
  const directory = await loadDirectoryWith(db, caller.today, hats);
  const organisations = (['national', 'regional', 'departmental', 'hoster'] as const)
    .flatMap((tier) => directory.ofTier(tier))
    .map(organisationRef)
    .filter((one) => matches(`${one.name} ${one.shortName} ${one.key} ${one.code ?? ''}`));
  return {
    organisations: organisations.slice(0, MOST),
    tasks: await searchTasks(db, matches, visibleOrganisations(directory, caller), directory),
  };
};

const searchTasks = async (
  db: AppContext['db'],
  matches: (candidate: string) => boolean,
  visible: readonly Uuid[] | null,
  directory: Awaited<ReturnType<typeof loadDirectoryWith>>,
): Promise<PlanningApi['components']['schemas']['TaskRef'][]> => {
  const campaigns = await loadAllCampaigns(db);
  const wanted = [...campaigns.values()].flatMap(({ id, playbook }) =>
    playbook.playbook.tasks
      .filter(({ key, titleFr, glossEn }) => matches(`${key} ${titleFr} ${glossEn}`))
      .map(({ key }) => ({ id, key })),
  );
  if (wanted.length === 0) return [];
  let query = db
    .selectFrom('task')
    .select(['id', 'campaign_id', 'organisation_id', 'template'])
    .where('template', 'in', [...new Set(wanted.map(({ key }) => key))])
    .where('state', 'not in', ['accepted', 'skipped']);
  if (visible) query = query.where(sql<SqlBool>`organisation_id = any(${[...visible]}::uuid[])`);
  const rows = await query.orderBy('planned_end').orderBy('id').limit(MOST).execute();
  const names = await loadNames(db, directory, {
    organisations: rows.map((row) => row.organisation_id),
  });
  return rows.flatMap((row) => {
    const playbook = campaigns.get(row.campaign_id)?.playbook;
    return playbook
      ? [
          {
            id: row.id,
            template: row.template,
            title: playbook.titleOf(row.template),
            organisation: names.organisation(row.organisation_id),
          },
        ]
      : [];
  });
};

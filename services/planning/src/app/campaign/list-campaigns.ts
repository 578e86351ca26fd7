// SPDX-License-Identifier: AGPL-3.0-or-later
import { placementCounts } from '../../db/campaign/campaign-counts.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { loadNames } from '../directory/names.ts';
import { loadCampaigns } from './load-campaign.ts';
import type { Schemas } from './present-campaign.ts';

/** A page of campaigns, newest first. */
export const listCampaigns = async (
  { db }: Pick<AppContext, 'db'>,
  { page, size, offset }: { page: number; size: number; offset: number },
  caller: Caller,
): Promise<Schemas['CampaignPage']> => {
  const [rows, counted] = await Promise.all([
    db
      .selectFrom('campaign')
      .select(['id', 'name', 'start_date', 'committed_at', 'committed_by'])
      .select((query) =>
        query
          .selectFrom('wave')
          .whereRef('wave.campaign_id', '=', 'campaign.id')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .as('waves'),
      )
      .orderBy('committed_at', 'desc')
      .orderBy('id', 'desc')
      .limit(size)
      .offset(offset)
      .execute(),
    db
      .selectFrom('campaign')
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  const ids = rows.map(({ id }) => id);
  const directory = await loadDirectory(db, caller.today);
  const [cores, counts, names] = await Promise.all([
    loadCampaigns(db, ids),
    placementCounts(db, ids),
    loadNames(db, directory, { people: rows.map((row) => row.committed_by) }),
  ]);
  const items = rows.flatMap((row) => {
    const playbook = cores.get(row.id)?.playbook;
    if (!playbook) return [];
    const ofCampaign = counts.filter(({ campaignId }) => campaignId === row.id);
    const sum = (kept: typeof ofCampaign) => kept.reduce((total, { count }) => total + count, 0);
    return [
      {
        id: row.id,
        name: row.name,
        playbook: {
          id: playbook.id,
          key: playbook.key,
          version: playbook.version,
          title: playbook.title,
        },
        startDate: row.start_date,
        committedAt: row.committed_at,
        committedBy: names.person(row.committed_by),
        departments: sum(ofCampaign),
        live: sum(ofCampaign.filter(({ state }) => state === 'live')),
        waves: row.waves ?? 0,
        lastLive:
          ofCampaign
            .flatMap(({ lastLive }) => lastLive ?? [])
            .sort()
            .at(-1) ?? null,
      },
    ];
  });
  return { items, page, size, total: counted.total };
};

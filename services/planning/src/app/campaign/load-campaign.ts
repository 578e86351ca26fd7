// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import { loadPlaybook } from '../playbook/load-playbook.ts';
import type { PlaybookIndex } from '../playbook/playbook-index.ts';

/** What never changes of a campaign. */
export interface CampaignCore {
  readonly id: Uuid;
  readonly name: string;
  readonly playbook: PlaybookIndex;
}

const MOST_KEPT = 64;
const kept = new Map<Uuid, CampaignCore>();

/**
 * A campaign's name and playbook.
 * @throws DomainError `not-found`
 */
export const loadCampaign = async (db: Kysely<PlanningTables>, id: Uuid): Promise<CampaignCore> => {
  const found = kept.get(id);
  if (found) return found;
  const row = await db
    .selectFrom('campaign')
    .select(['id', 'name', 'playbook_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw problem('not-found');
  const core = { id: row.id, name: row.name, playbook: await loadPlaybook(db, row.playbook_id) };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(id, core);
  return core;
};

/** Several campaigns at once, by id. */
export const loadCampaigns = async (
  db: Kysely<PlanningTables>,
  ids: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, CampaignCore>> => {
  const unique = [...new Set(ids)];
  const cores = await Promise.all(unique.map((id) => loadCampaign(db, id)));
  return new Map(cores.map((core) => [core.id, core]));
};

/** Every campaign, by id. */
export const loadAllCampaigns = async (
  db: Kysely<PlanningTables>,
): Promise<ReadonlyMap<Uuid, CampaignCore>> => {
  const rows = await db.selectFrom('campaign').select('id').execute();
  return loadCampaigns(
    db,
    rows.map(({ id }) => id),
  );
};

/** Takes the campaign's lock: writes to one campaign happen one after the other. */
export const lockCampaign = async (db: Kysely<PlanningTables>, id: Uuid): Promise<CampaignCore> => {
  await db.selectFrom('campaign').select('id').where('id', '=', id).forNoKeyUpdate().execute();
  return loadCampaign(db, id);
};

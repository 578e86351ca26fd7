// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid, newId } from '@essaim/kernel';
import { campaignsDue } from '../../db/campaign/campaigns-due.ts';
import type { AppContext } from '../app-context.ts';
import { lockCampaign } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { escalateLate } from '../escalation/escalate-late.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { type Unit, inUnit } from '../unit/unit.ts';
import { declareActivated } from './declare-activated.ts';
import { declareByFacts } from './declare-by-facts.ts';
import { readyTasks } from './ready-successors.ts';
import { settle } from './settle.ts';

/** What the passing of days does: lags end, evidence ages, holds end, observation ends, delays climb. */
export const tick = async (app: AppContext): Promise<void> => {
  await settleDays(app);
  await escalateLate(app);
};

const settleDays = async (app: AppContext): Promise<void> => {
  const today = app.clock.today().toString();
  const due = await campaignsDue(app.db, today);
  if (due.length === 0) return;
  const directory = await loadDirectory(app.db, today);
  for (const id of due) {
    const cause = { actor: null, correlationId: newId() };
    await inUnit(app, cause, (unit) => passDays(unit, directory, id));
  }
};

const passDays = async (
  unit: Unit,
  directory: DirectorySnapshot,
  campaignId: Uuid,
): Promise<void> => {
  const campaign = await lockCampaign(unit.trx, campaignId);
  const due = await unit.trx
    .selectFrom('task')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'todo')
    .where('ready_from', '<=', unit.today)
    .orderBy('position')
    .forUpdate()
    .execute();
  const readied = await readyTasks(unit, directory, due);
  await declareByFacts(unit, directory, campaign, readied);
  const done = await declareActivated(unit, directory, campaign, readied);
  const aged = await unit.trx
    .selectFrom('gate')
    .select('organisation_id')
    .where('campaign_id', '=', campaignId)
    .where('state', 'in', ['closed', 'refused'])
    .where('expires_on', '<', unit.today)
    .execute();
  const held = await unit.trx
    .selectFrom('placement')
    .select('organisation_id')
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'on-hold')
    .execute();
  const waves = await unit.trx
    .selectFrom('wave')
    .select('number')
    .where('campaign_id', '=', campaignId)
    .execute();
  await settle(unit, directory, campaign, {
    nodeIds: done.map(({ id }) => id),
    organisationIds: [...aged, ...held].map((row) => row.organisation_id),
    waves: waves.map(({ number }) => number),
  });
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { newId } from '@essaim/kernel';
import type { AppContext } from '../app-context.ts';
import { lockCampaign } from '../campaign/load-campaign.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { type Unit, inUnit } from '../unit/unit.ts';
import { declareActivated } from './declare-activated.ts';
import { declareInvited } from './declare-invited.ts';
import { readyTasks } from './ready-successors.ts';
import { settle } from './settle.ts';

/** Campaigns in which the passing of days alone may change something. */
const campaignsDue = async ({ db }: AppContext, today: string): Promise<Uuid[]> => {
  const rows = await db
    .selectFrom('campaign')
    .select('campaign.id')
    .where((where) =>
      where.or([
        where.exists(
          where
            .selectFrom('task')
            .select('task.id')
            .whereRef('task.campaign_id', '=', 'campaign.id')
            .where('task.ready_from', '<=', today),
        ),
        where.exists(
          where
            .selectFrom('gate')
            .select('gate.id')
            .whereRef('gate.campaign_id', '=', 'campaign.id')
            .where('gate.state', 'in', ['closed', 'refused'])
            .where('gate.expires_on', '<', today),
        ),
        where.exists(
          where
            .selectFrom('placement')
            .select('placement.id')
            .whereRef('placement.campaign_id', '=', 'campaign.id')
            .where('placement.state', '=', 'on-hold'),
        ),
        where.exists(
          where
            .selectFrom('wave_gate')
            .select('wave_gate.id')
            .whereRef('wave_gate.campaign_id', '=', 'campaign.id')
            .where('wave_gate.state', 'in', ['closed', 'ready']),
        ),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
};

/** What the passing of days does: lags end, evidence ages, holds end, observation ends. */
export const tick = async (app: AppContext): Promise<void> => {
  const today = app.clock.today().toString();
  for (const id of await campaignsDue(app, today)) {
    await inUnit(app, { actor: null, correlationId: newId() }, (unit) => passDays(unit, id));
  }
};

const passDays = async (unit: Unit, campaignId: Uuid): Promise<void> => {
  const campaign = await lockCampaign(unit.trx, campaignId);
  const directory = await loadDirectory(unit.trx, unit.today);
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
  await declareInvited(unit, directory, campaign, readied);
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

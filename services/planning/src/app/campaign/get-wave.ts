// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { listPlacementRows } from '../../db/campaign/list-placement-rows.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { presentDepartments } from './list-departments.ts';
import { listWaves } from './list-waves.ts';
import { loadCampaign } from './load-campaign.ts';
import type { Schemas } from './present-campaign.ts';

const ALL = { size: 500, offset: 0 };
const BY_CODE = { by: 'code', isDescending: false } as const;

/**
 * One wave with its departments.
 * @throws DomainError `not-found`
 */
export const getWave = async (
  app: Pick<AppContext, 'db'>,
  id: Uuid,
  number: number,
  caller: Caller,
): Promise<Schemas['WaveDetail']> => {
  const campaign = await loadCampaign(app.db, id);
  const directory = await loadDirectory(app.db, caller.today);
  const [waves, { rows }] = await Promise.all([
    listWaves(app, id, caller),
    listPlacementRows(app.db, id, { wave: number }, BY_CODE, ALL, caller.today),
  ]);
  const wave = waves.find((one) => one.number === number);
  if (!wave) throw problem('not-found');
  return {
    ...wave,
    campaign: { id: campaign.id, name: campaign.name },
    items: await presentDepartments(app.db, campaign, directory, rows, caller),
  };
};

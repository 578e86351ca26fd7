// SPDX-License-Identifier: AGPL-3.0-or-later
import { connectedAmong } from '../../db/provider/providers.ts';
import type { TaskRow } from '../../db/task/task-row.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { Unit } from '../unit/unit.ts';
import { actByItself } from './act-by-itself.ts';

const OPEN = new Set<TaskRow['state']>(['ready', 'in-progress', 'blocked']);

/**
 * Declares the tasks of the action `connect-idp` whose organisation has an identity provider in
 * service: it was tried by somebody who signed in. They are accepted by people.
 */
export const declareConnected = async (
  unit: Unit,
  directory: DirectorySnapshot,
  { playbook }: CampaignCore,
  rows: readonly TaskRow[],
): Promise<void> => {
  const open = rows.filter(({ action, state }) => action === 'connect-idp' && OPEN.has(state));
  const connected = await connectedAmong(
    unit.trx,
    open.map((row) => row.organisation_id),
  );
  for (const row of open) {
    if (!connected.has(row.organisation_id)) continue;
    const evidence = playbook.asked(row.template).map(({ criterion }) => ({
      criterion: criterion?.id ?? null,
      values: { note: 'Fournisseur d’identité en service, essayé par une connexion' },
    }));
    await actByItself(unit, directory, row, {
      kind: 'declare',
      input: { doneOn: unit.today, evidence },
    });
  }
};

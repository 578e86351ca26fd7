// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { GateTemplate } from '@essaim/playbook';
import type { Kysely } from 'kysely';
import type { GateRow } from '../../db/gate/gate-row.ts';
import type { PlanningTables } from '../../db/schema.ts';
import { standingOf } from '../../domain/people/visibility.ts';
import type { Caller } from '../caller.ts';
import { type CampaignCore, loadCampaign } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectoryWith } from '../directory/load-directory.ts';

/** A gate with what its rules are read from. */
export interface FoundGate {
  readonly row: GateRow;
  readonly campaign: CampaignCore;
  readonly template: GateTemplate;
  readonly directory: DirectorySnapshot;
}

/**
 * A gate that the caller may read.
 * @throws DomainError `not-found`, `forbidden`
 */
export const findGate = async (
  db: Kysely<PlanningTables>,
  id: Uuid,
  { person, today }: Caller,
): Promise<FoundGate> => {
  const row = await db.selectFrom('gate').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw problem('not-found');
  const [campaign, directory] = await Promise.all([
    loadCampaign(db, row.campaign_id),
    loadDirectoryWith(
      db,
      today,
      person.mandates.map((hat) => hat.organisationId),
    ),
  ]);
  if (standingOf(directory, person, row.organisation_id, today) === null) {
    const otherHat = standingOf(directory, { ...person, active: null }, row.organisation_id, today);
    throw problem(otherHat === null ? 'forbidden' : 'forbidden-with-this-hat');
  }
  return { row, campaign, template: campaign.playbook.gate(row.template), directory };
};

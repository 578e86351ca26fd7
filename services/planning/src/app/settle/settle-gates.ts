// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { standingColumns } from '../../db/gate/gate-row.ts';
import { gateStanding } from '../../domain/gate/gate-standing.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { announceGate } from '../gate/announce-gate.ts';
import { loadEvidence } from '../gate/evidence-book.ts';
import { type Unit, byItself } from '../unit/unit.ts';

/** Judges again the criteria of the gates of these organisations that nobody has declared. */
export const settleGates = async (
  unit: Unit,
  directory: DirectorySnapshot,
  { playbook }: CampaignCore,
  organisationIds: readonly Uuid[],
): Promise<void> => {
  if (organisationIds.length === 0) return;
  const gates = await unit.trx
    .selectFrom('gate')
    .selectAll()
    .where('organisation_id', 'in', [...new Set(organisationIds)])
    .where('state', 'in', ['closed', 'refused'])
    .forUpdate()
    .execute();
  if (gates.length === 0) return;
  const evidence = await loadEvidence(unit.trx, playbook, organisationIds);
  const self = byItself(unit);
  for (const row of gates) {
    const book = evidence.get(row.organisation_id)?.book ?? {};
    const standing = gateStanding(playbook.playbook, playbook.gate(row.template), book, unit.today);
    const isSame =
      row.criteria_met === standing.met &&
      row.is_declarable === standing.isDeclarable &&
      row.expires_on === standing.expiresOn;
    if (isSame) continue;
    const saved = await unit.trx
      .updateTable('gate')
      .set({ ...standingColumns(standing), version: row.version + 1 })
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    announceGate(self, directory, saved, 'gate.criteria-changed');
  }
};

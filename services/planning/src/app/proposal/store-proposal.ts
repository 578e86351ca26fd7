// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { ProposalRequest, ProposalSummary } from '../../db/json.ts';
import { FORECAST_RUNS } from '../forecast/forecast-runs.ts';
import { askWork } from '../plan-work/ask-work.ts';
import type { Unit } from '../unit/unit.ts';

export interface NewProposalRow {
  readonly summary: ProposalSummary;
  readonly request: ProposalRequest;
  readonly packed: Buffer;
  readonly createdBy: Uuid;
}

/** Stores a proposal that was checked, and asks for its forecast where it places somebody. */
export const storeProposal = async (
  unit: Unit,
  { summary, request, packed, createdBy }: NewProposalRow,
): Promise<void> => {
  const id = summary.id as Uuid;
  const { figures } = summary;
  await unit.trx
    .insertInto('proposal')
    .values({
      id,
      name: summary.name,
      created_at: summary.createdAt,
      created_by: createdBy,
      playbook_id: summary.playbook.id as Uuid,
      start_date: summary.startDate,
      based_on: summary.basedOn as Uuid | null,
      improves: summary.improves as Uuid | null,
      request: JSON.stringify(request),
      inputs_hash: summary.inputsHash,
      summary: JSON.stringify(summary),
      packed,
      departments: figures.departments,
      placed: figures.placed,
      waves: figures.waves,
      last_live: figures.lastLive,
      campaign_id: null,
    })
    .execute();
  if (figures.placed === 0) return;
  await askWork(unit, {
    kind: 'forecast',
    proposalId: id,
    askedBy: createdBy,
    size: FORECAST_RUNS,
  });
};

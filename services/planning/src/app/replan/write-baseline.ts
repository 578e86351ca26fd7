// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid, newId } from '@essaim/kernel';
import type { Selectable } from 'kysely';
import { insertInto } from '../../db/insert-rows.ts';
import type { ProposalSummary } from '../../db/json.ts';
import { readProposal } from '../../db/proposal/proposal-rows.ts';
import { baselineNumber, decideReplan } from '../../db/replan/replan-rows.ts';
import {
  writeNodeDates,
  writePlacementDates,
  writeWaveGateDates,
} from '../../db/replan/write-dates.ts';
import type { ReplanTable } from '../../db/replan-tables.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { PackedPlan } from '../proposal/engine.ts';
import { liveGate, presentPlan } from '../proposal/present-proposal.ts';
import { unpackPlan } from '../proposal/read-plan.ts';
import { storeProposal } from '../proposal/store-proposal.ts';
import { type Unit, note } from '../unit/unit.ts';
import { announceReplan } from './announce-replan.ts';
import { writeJoined } from './write-joined.ts';

export interface AcceptedReplan {
  readonly replan: Selectable<ReplanTable>;
  readonly campaign: CampaignCore;
  readonly directory: DirectorySnapshot;
}

/** Stores the repaired plan as a proposal that is committed, with everything that is asked of one. */
const storePlan = async (
  unit: Unit,
  { replan, campaign, directory }: AcceptedReplan,
  { plan }: PackedPlan,
  number: number,
): Promise<ProposalSummary> => {
  const before = await readProposal(unit.trx, replan.baseline_id);
  const names = before.summary.waves.map(({ name }) => name);
  const summary: ProposalSummary = {
    ...before.summary,
    id: newId(),
    name: `${campaign.name} (${number})`,
    createdAt: unit.now.toString(),
    basedOn: null,
    improves: null,
    inputsHash: replan.inputs_hash,
    engineMilliseconds: 0,
    ...presentPlan(plan, names, { directory, playbook: campaign.playbook }),
  };
  await storeProposal(unit, {
    summary,
    request: before.request,
    packed: replan.packed,
    createdBy: replan.made_by,
  });
  return summary;
};

const writeDates = async (
  unit: Unit,
  { replan, campaign }: AcceptedReplan,
  { plan }: PackedPlan,
): Promise<void> => {
  const moved = new Set(replan.content.moves.map(({ node }) => node));
  const ofKind = (kind: 'task' | 'gate') =>
    plan.nodes.filter((node) => node.kind === kind && moved.has(node.id));
  const written = [
    ...(await writeNodeDates(unit.trx, 'task', campaign.id, ofKind('task'))),
    ...(await writeNodeDates(unit.trx, 'gate', campaign.id, ofKind('gate'))),
  ];
  await writeWaveGateDates(
    unit.trx,
    campaign.id,
    plan.nodes.filter(({ kind }) => kind === 'wave-gate'),
  );
  await writePlacementDates(unit.trx, campaign.id, liveGate(campaign.playbook));
  const line = {
    at: unit.now.toString(),
    type: 'plan.rescheduled',
    person_id: unit.actor?.personId ?? null,
    text: null,
  };
  await insertInto(
    unit.trx,
    'history',
    written.map(({ id }) => ({ ...line, entity_id: id })),
  );
};

/** Makes a repair the baseline of its campaign: plan, dates, capacities, events and journal. */
export const writeBaseline = async (unit: Unit, accepted: AcceptedReplan): Promise<void> => {
  const { replan, campaign, directory } = accepted;
  const number = (await baselineNumber(unit.trx, campaign.id)) + 1;
  const packed = await unpackPlan(replan.packed);
  const summary = await storePlan(unit, accepted, packed, number);
  const proposalId = summary.id as Uuid;
  await unit.trx
    .updateTable('proposal')
    .set({ campaign_id: campaign.id })
    .where('id', '=', proposalId)
    .execute();
  await unit.trx
    .updateTable('campaign')
    .set({
      proposal_id: proposalId,
      figures: JSON.stringify(summary.figures),
      not_placed: JSON.stringify(summary.notPlaced),
      taken: JSON.stringify(replan.holds),
    })
    .where('id', '=', campaign.id)
    .execute();
  const joined = await writeJoined(unit, accepted, packed);
  await writeDates(unit, accepted, packed);
  await decideReplan(unit.trx, replan.id, {
    state: 'accepted',
    decided_at: unit.now.toString(),
    decided_by: unit.actor?.personId ?? null,
    proposal_id: proposalId,
  });
  await announceReplan(unit, accepted, { summary, number, packed, joined });
  note(
    unit,
    'acceptReplan',
    { type: 'campaign', id: campaign.id, organisationId: directory.nation()?.id ?? null },
    {
      name: campaign.name,
      moves: replan.content.moves.length,
      joined: replan.content.joined?.length ?? 0,
      baseline: number,
    },
  );
};

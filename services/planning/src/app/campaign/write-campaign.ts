// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { TakenCapacity } from '@essaim/scheduler';
import type { Insertable, Selectable } from 'kysely';
import { insertInto } from '../../db/insert-rows.ts';
import type { WaveTable } from '../../db/campaign-tables.ts';
import type { GateTable, TaskTable } from '../../db/node-tables.ts';
import type { ProposalTable } from '../../db/schema.ts';
import type { GivenEvidence } from '../../domain/task/declaration.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { askedPeriods } from '../freeze/asked-freezes.ts';
import { writeFreeze } from '../freeze/write-freeze.ts';
import type { PlaybookIndex } from '../playbook/playbook-index.ts';
import type { PackedPlan } from '../proposal/engine.ts';
import { progressNode } from '../proposal/progress-node.ts';
import { declareByFacts } from '../settle/declare-by-facts.ts';
import { readyTasks } from '../settle/ready-successors.ts';
import { settleGates } from '../settle/settle-gates.ts';
import { settlePlacements } from '../settle/settle-placements.ts';
import { settleWaveGates } from '../settle/settle-wave-gates.ts';
import { type Unit, note } from '../unit/unit.ts';
import { placementRows } from './placement-rows.ts';
import { announceCampaign, announceTakeOver } from './announce-campaign.ts';
import {
  type CampaignParts,
  type NodeRow,
  edgeRows,
  gateRow,
  nodeRows,
  taskRow,
  waveGateRow,
} from './campaign-rows.ts';

export interface NewCampaign {
  readonly id: Uuid;
  readonly name: string;
  readonly proposal: Selectable<ProposalTable>;
  readonly packed: PackedPlan;
  readonly taken: TakenCapacity;
  readonly playbook: PlaybookIndex;
  readonly directory: DirectorySnapshot;
}

const evidenceOf = ({
  proposal,
  playbook,
  directory,
}: NewCampaign): ReadonlyMap<string, readonly GivenEvidence[]> =>
  new Map(
    (proposal.request.progress ?? []).map((line) => [
      progressNode(proposal.request, line, playbook, directory),
      line.evidence ?? [],
    ]),
  );

const waveRows = ({ id, packed, proposal }: NewCampaign): Insertable<WaveTable>[] =>
  packed.plan.waves
    .filter(({ placed, finished }) => placed.length + finished.length > 0)
    .map((wave) => ({
      campaign_id: id,
      number: wave.number,
      name: proposal.summary.waves.find(({ number }) => number === wave.number)?.name ?? null,
      commitment: wave.commitment,
      is_finished: wave.placed.length === 0,
    }));

/** Writes a campaign and all that follows from its beginning. */
export const writeCampaign = async (unit: Unit, campaign: NewCampaign): Promise<void> => {
  const { id, name, proposal, packed, taken, playbook, directory } = campaign;
  const at = unit.now.toString();
  await unit.trx
    .insertInto('campaign')
    .values({
      id,
      name,
      playbook_id: playbook.id,
      proposal_id: proposal.id,
      start_date: proposal.start_date,
      committed_at: at,
      committed_by: unit.actor?.personId ?? proposal.created_by,
      figures: JSON.stringify(proposal.summary.figures),
      not_placed: JSON.stringify(proposal.summary.notPlaced),
      taken: JSON.stringify(taken),
    })
    .execute();
  await unit.trx
    .updateTable('proposal')
    .set({ campaign_id: id })
    .where('id', '=', proposal.id)
    .execute();
  const parts: CampaignParts = {
    campaignId: id,
    packed,
    playbook,
    directory,
    at,
    by: unit.actor?.personId ?? proposal.created_by,
    evidence: evidenceOf(campaign),
  };
  const rows = nodeRows(parts);
  await writeRows(unit, campaign, parts, rows);
  announceCampaign(unit, campaign, rows);
  note(
    unit,
    'commitProposal',
    { type: 'campaign', id, organisationId: directory.nation()?.id ?? null },
    { name, proposal: proposal.id, nodes: rows.length },
  );
  await placeKnown(unit, campaign);
  await begin(unit, campaign, rows);
};

/** The freezes that the proposal knew and that are not over. */
const placeKnown = async (unit: Unit, { id, proposal, directory }: NewCampaign): Promise<void> => {
  const ownerId = unit.actor?.personId ?? proposal.created_by;
  for (const asked of proposal.request.freezes ?? [])
    if (askedPeriods(asked, unit.today).endsOn >= unit.today)
      await writeFreeze(unit, directory, { campaignId: id, asked, ownerId });
};

const writeRows = async (
  unit: Unit,
  campaign: NewCampaign,
  parts: CampaignParts,
  rows: readonly NodeRow[],
): Promise<void> => {
  const ofKind = (kind: NodeRow['node']['kind']) => rows.filter(({ node }) => node.kind === kind);
  const tasks: Insertable<TaskTable>[] = ofKind('task').map((row, position) =>
    taskRow(row, position, parts),
  );
  const gates: Insertable<GateTable>[] = ofKind('gate').map((row) => gateRow(row, parts));
  await insertInto(unit.trx, 'wave', waveRows(campaign));
  await insertInto(unit.trx, 'placement', placementRows(parts));
  await insertInto(unit.trx, 'task', tasks);
  await insertInto(unit.trx, 'gate', gates);
  await insertInto(
    unit.trx,
    'wave_gate',
    ofKind('wave-gate').map((row) => waveGateRow(row, parts)),
  );
  await insertInto(unit.trx, 'edge', edgeRows(rows, parts));
};

/** What can begin at once, and what follows from what was taken over. */
const begin = async (
  unit: Unit,
  campaign: NewCampaign,
  rows: readonly NodeRow[],
): Promise<void> => {
  const { id, name, playbook, directory } = campaign;
  const core = { id, name, playbook };
  await announceTakeOver(unit, directory, rows);
  const todo = await unit.trx
    .selectFrom('task')
    .selectAll()
    .where('campaign_id', '=', id)
    .where('state', '=', 'todo')
    .orderBy('position')
    .execute();
  const readied = await readyTasks(unit, directory, todo);
  await declareByFacts(unit, directory, core, readied);
  const touched = [
    ...new Set(rows.filter(({ node }) => node.actual).map((row) => row.organisationId)),
  ];
  await settleGates(unit, directory, core, touched);
  await settlePlacements(unit, touched);
  await settleWaveGates(unit, core);
};

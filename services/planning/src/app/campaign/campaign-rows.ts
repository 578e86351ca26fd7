// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid, newId } from '@essaim/kernel';
import type { PlanNode } from '@essaim/scheduler';
import type { Insertable } from 'kysely';
import { standingColumns, wordColumns } from '../../db/gate/gate-row.ts';
import { waveGateColumns } from '../../db/gate/wave-gate-row.ts';
import type { EdgeTable, GateTable, TaskTable, WaveGateTable } from '../../db/node-tables.ts';
import { lifeColumns } from '../../db/task/task-row.ts';
import { planEdges } from '../../domain/campaign/plan-edges.ts';
import { newGate } from '../../domain/gate/gate.ts';
import type { GivenEvidence } from '../../domain/task/declaration.ts';
import { type Task, newTask } from '../../domain/task/task.ts';
import { newWaveGate } from '../../domain/wave-gate/wave-gate.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { PlaybookIndex } from '../playbook/playbook-index.ts';
import type { PackedPlan } from '../proposal/engine.ts';
import { planTree } from '../proposal/plan-tree.ts';
import { commitmentOf } from '../proposal/present-node.ts';

/** A node of a plan with the id of the row that it becomes. */
export interface NodeRow {
  readonly id: Uuid;
  readonly node: PlanNode;
  readonly organisationId: Uuid;
}

export interface CampaignParts {
  readonly campaignId: Uuid;
  readonly packed: PackedPlan;
  readonly playbook: PlaybookIndex;
  readonly directory: DirectorySnapshot;
  /** Instant of the commitment. */
  readonly at: string;
  readonly by: Uuid;
  /** Evidence of what is taken over, by node. */
  readonly evidence: ReadonlyMap<string, readonly GivenEvidence[]>;
}

/** Gives every node of a plan its id. */
export const nodeRows = ({ packed, directory }: CampaignParts): NodeRow[] =>
  packed.plan.nodes.map((node) => {
    const organisation = directory.byKey(node.organisation);
    if (!organisation) throw new RangeError(`${node.organisation} is not in the directory`);
    return { id: newId(), node, organisationId: organisation.id };
  });

const json = (value: unknown): string => JSON.stringify(value);

const planned = ({ id, node, organisationId }: NodeRow, { campaignId, packed }: CampaignParts) => ({
  id,
  campaign_id: campaignId,
  organisation_id: organisationId,
  node_key: node.id,
  template: node.template,
  planned_start: node.start,
  planned_end: node.end,
  is_provisional: node.provisional,
  start_reason: json(node.startReason),
  end_reason: json(node.endReason),
  commitment: commitmentOf(packed.plan, node.wave),
});

/** The life of a task at the commitment: to do, or taken over as accepted. */
const lifeAt = ({ node }: NodeRow, action: Task['action'], parts: CampaignParts): Task => {
  const { at, by } = parts;
  const task = newTask(action, at);
  if (!node.actual) return task;
  return {
    ...task,
    state: 'accepted',
    startedOn: node.start,
    doneOn: node.end,
    declaration: {
      at,
      by: null,
      doneOn: node.end,
      note: null,
      evidence: parts.evidence.get(node.id) ?? [],
    },
    acceptance: { at, by, message: null },
  };
};

/** The row of a task at the commitment; `position` is its place in the plan. */
export const taskRow = (
  row: NodeRow,
  position: number,
  parts: CampaignParts,
): Insertable<TaskTable> => {
  const { action } = parts.playbook.task(row.node.template);
  return {
    ...planned(row, parts),
    ...lifeColumns(lifeAt(row, action, parts)),
    wave: row.node.wave,
    tier: row.node.tier,
    department_id: null,
    action,
    position,
    ready_from: null,
  };
};

/** The row of a gate at the commitment: closed, or opened when it is taken over. */
export const gateRow = (row: NodeRow, parts: CampaignParts): Insertable<GateTable> => {
  const { at, by } = parts;
  const { node } = row;
  const { criteria } = parts.playbook.gate(node.template);
  const closed = newGate(at);
  const unknown = { at, by: null, message: null };
  const gate = node.actual
    ? {
        ...closed,
        state: 'opened' as const,
        declared: unknown,
        declaredOn: node.end,
        accepted: unknown,
        opened: { at, by, message: null },
        openedOn: node.end,
      }
    : closed;
  return {
    ...planned(row, parts),
    ...wordColumns(gate),
    ...standingColumns({
      met: node.actual ? criteria.length : 0,
      total: criteria.length,
      isDeclarable: false,
      missing: [],
      expiresOn: null,
    }),
    wave: node.wave ?? 0,
  };
};

/** The row of a wave gate at the commitment: closed. */
export const waveGateRow = (
  { id, node }: NodeRow,
  { campaignId, at }: CampaignParts,
): Insertable<WaveGateTable> => ({
  id,
  campaign_id: campaignId,
  node_key: node.id,
  template: node.template,
  wave: node.wave ?? 0,
  planned: node.end,
  ...waveGateColumns(newWaveGate(at)),
});

/** What waits for what, by the ids of the rows. */
export const edgeRows = (
  rows: readonly NodeRow[],
  { campaignId, packed }: CampaignParts,
): Insertable<EdgeTable>[] => {
  const byKey = new Map(rows.map((row) => [row.node.id, row]));
  const edges = planEdges(packed.problem.playbook, packed.plan.nodes, planTree(packed));
  return edges.flatMap(({ predecessor, successor, type, lag }) => {
    const [from, to] = [byKey.get(predecessor), byKey.get(successor)];
    if (!from || !to) return [];
    return [
      {
        campaign_id: campaignId,
        predecessor_id: from.id,
        predecessor_kind: from.node.kind,
        successor_id: to.id,
        successor_kind: to.node.kind,
        type,
        lag_amount: lag.amount,
        lag_unit: lag.unit,
      },
    ];
  });
};

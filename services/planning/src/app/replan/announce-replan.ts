// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid, newId } from '@essaim/kernel';
import type { NewEvent } from '@essaim/postgres';
import type { ProposalSummary } from '../../db/json.ts';
import { sliceNodes } from '../../db/replan/slice-nodes.ts';
import { planEvents } from '../campaign/plan-events.ts';
import { homeOf } from '../directory/home-of.ts';
import type { PackedPlan } from '../proposal/engine.ts';
import { type Unit, messageOf } from '../unit/unit.ts';
import type { AcceptedReplan } from './write-baseline.ts';

interface Baseline {
  readonly summary: ProposalSummary;
  /** Of the baseline: 2 for the first repair. */
  readonly number: number;
  readonly packed: PackedPlan;
  /** Organisations that have something new. */
  readonly joined: readonly Uuid[];
}

const sliceEvents = async (
  unit: Unit,
  { replan, campaign, directory }: AcceptedReplan,
  joined: readonly Uuid[],
): Promise<NewEvent[]> => {
  const touched = replan.content.touched.flatMap(({ organisation }) => {
    const row = directory.byKey(organisation);
    return row ? [row.id] : [];
  });
  const rows = await sliceNodes(unit.trx, campaign.id, [...new Set([...touched, ...joined])]);
  return [...Map.groupBy(rows, (row) => row.organisation_id)].map(
    ([organisationId, own]): NewEvent => ({
      ...messageOf(unit),
      type: 'plan.slice',
      home: homeOf(directory, organisationId),
      aggregate: 'plan-slice',
      aggregateId: newId(),
      version: 1,
      data: {
        campaignId: campaign.id,
        organisationId,
        wave: own.find(({ kind }) => kind === 'gate')?.wave ?? null,
        commitment: own[0]?.commitment ?? 'firm',
        nodes: own.map((row) => ({
          id: row.id,
          kind: row.kind,
          template: row.template,
          wave: row.wave,
          start: row.planned_start ?? '',
          end: row.planned_end ?? '',
          provisional: row.is_provisional,
          action: row.action,
        })),
      },
    }),
  );
};

/** Tells of the new dates of a campaign: the campaign, its plan, and a slice for who is touched. */
export const announceReplan = async (
  unit: Unit,
  accepted: AcceptedReplan,
  { summary, number, packed, joined }: Baseline,
): Promise<void> => {
  const { campaign, directory } = accepted;
  unit.events.push(
    ...planEvents(unit, {
      id: campaign.id,
      name: campaign.name,
      playbookId: campaign.playbook.id,
      summary,
      plan: packed.plan,
      directory,
      number,
    }),
    ...(await sliceEvents(unit, accepted, joined)),
  );
};

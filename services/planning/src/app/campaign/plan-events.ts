// SPDX-License-Identifier: AGPL-3.0-or-later
import { NATIONAL_HOME, type Uuid } from '@essaim/kernel';
import type { NewEvent } from '@essaim/postgres';
import type { ProposalSummary } from '../../db/json.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { PackedPlan } from '../proposal/engine.ts';
import { type Unit, messageOf } from '../unit/unit.ts';

interface CommittedPlan {
  readonly id: Uuid;
  readonly name: string;
  readonly playbookId: Uuid;
  readonly summary: ProposalSummary;
  readonly plan: PackedPlan['plan'];
  readonly directory: DirectorySnapshot;
  /** Of the baseline: 1 when the campaign is committed, 2 for its first repair. */
  readonly number: number;
}

/** The campaign and its plan, told when it is committed and each time its dates are repaired. */
export const planEvents = (
  unit: Unit,
  { id, name, playbookId, summary, plan, directory, number }: CommittedPlan,
): NewEvent[] => {
  const { figures } = summary;
  return [
    {
      ...messageOf(unit),
      type: number === 1 ? 'campaign.committed' : 'campaign.replanned',
      home: NATIONAL_HOME,
      aggregate: 'campaign',
      aggregateId: id,
      version: number,
      data: {
        id,
        name,
        playbookId,
        proposalId: summary.id,
        startDate: summary.startDate,
        waves: plan.waves.map((wave) => ({
          number: wave.number,
          commitment: wave.commitment,
          organisationIds: [...wave.finished, ...wave.placed].flatMap(
            (key) => directory.byKey(key)?.id ?? [],
          ),
        })),
      },
    },
    {
      ...messageOf(unit),
      type: 'plan.committed',
      home: NATIONAL_HOME,
      aggregate: 'plan',
      aggregateId: summary.id as Uuid,
      version: 1,
      data: {
        campaignId: id,
        proposalId: summary.id,
        inputsHash: summary.inputsHash,
        algorithm: summary.algorithm,
        nodes: plan.nodes.length,
        firstLive: figures.firstLive,
        eightyPercentLive: figures.eightyPercentLive,
        lastLive: figures.lastLive,
        lastReview: figures.lastReview,
      },
    },
  ];
};

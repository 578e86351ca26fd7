// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { IMPROVEMENT_WEIGHTS } from '@essaim/scheduler';
import { findProposalRow } from '../../db/proposal/proposal-rows.ts';
import { lastWork } from '../../db/proposal/work-rows.ts';
import type { SearchOutcome } from '../../db/work-tables.ts';
import type { AppContext } from '../app-context.ts';
import { workState } from '../plan-work/present-work.ts';
import { IMPROVEMENT_SCHEDULES } from './improvement-schedules.ts';

type Improvement = PlanningApi['components']['schemas']['Improvement'];

const WEIGHTS: Improvement['weights'] = {
  lateness: IMPROVEMENT_WEIGHTS.lateness,
  eightyPercentLive: IMPROVEMENT_WEIGHTS.opening80,
  lastLive: IMPROVEMENT_WEIGHTS.lastOpening,
  waiting: IMPROVEMENT_WEIGHTS.waiting,
};

const presentOutcome = ({
  before,
  after,
  proposalId,
}: SearchOutcome): NonNullable<Improvement['outcome']> => ({
  proposalId,
  eightyPercentLiveDays: after.opening80Days - before.opening80Days,
  lastLiveDays: after.lastOpeningDays - before.lastOpeningDays,
  waitingDays: after.waitingDays - before.waitingDays,
});

/**
 * The search for a better order of a proposal, and what it came to.
 * @throws DomainError `not-found`
 */
export const getImprovement = async (
  { db }: Pick<AppContext, 'db'>,
  proposalId: Uuid,
): Promise<Improvement> => {
  const [proposal, work] = await Promise.all([
    findProposalRow(db, proposalId),
    lastWork(db, proposalId, 'improvement'),
  ]);
  if (!proposal) throw problem('not-found');
  const outcome = work?.outcome ?? null;
  return {
    proposalId,
    state: workState(work),
    schedules: work?.size ?? IMPROVEMENT_SCHEDULES,
    tried: work?.done ?? 0,
    gainPercent: Math.round((work?.gain ?? 0) * 1000) / 10,
    weights: WEIGHTS,
    outcome: outcome && 'tried' in outcome ? presentOutcome(outcome) : null,
  };
};

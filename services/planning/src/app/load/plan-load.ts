// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { PlanLoad } from '@essaim/scheduler';
import { readPacked } from '../../db/proposal/proposal-rows.ts';
import type { AppContext } from '../app-context.ts';

/** Plans never change: the loads of the last few stay in memory. */
const MOST_KEPT = 6;
const kept = new Map<Uuid, PlanLoad>();

/**
 * Capacity and demand of every pool of a proposal.
 * @throws DomainError `not-found`
 */
export const planLoad = async (
  { db, engine }: Pick<AppContext, 'db' | 'engine'>,
  proposalId: Uuid,
): Promise<PlanLoad> => {
  const load = kept.get(proposalId) ?? (await engine.load(await readPacked(db, proposalId)));
  kept.delete(proposalId);
  kept.set(proposalId, load);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest) kept.delete(oldest);
  return load;
};

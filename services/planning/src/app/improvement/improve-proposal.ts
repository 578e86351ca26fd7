// SPDX-License-Identifier: AGPL-3.0-or-later
import { NATIONAL_HOME, type Uuid, newId } from '@essaim/kernel';
import type { Selectable } from 'kysely';
import type { ProposalSummary } from '../../db/json.ts';
import { readProposal } from '../../db/proposal/proposal-rows.ts';
import type { ProposalTable } from '../../db/schema.ts';
import { type WorkRow, endWork } from '../../db/proposal/work-rows.ts';
import type { AppContext } from '../app-context.ts';
import { type DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { loadPlaybook } from '../playbook/load-playbook.ts';
import type { PlaybookIndex } from '../playbook/playbook-index.ts';
import type { WorkFollow } from '../plan-work/follow-work.ts';
import type { Improved } from '../proposal/engine.ts';
import { presentPlan } from '../proposal/present-proposal.ts';
import { storeProposal } from '../proposal/store-proposal.ts';
import { type Unit, inUnit, note } from '../unit/unit.ts';

interface Scenario {
  readonly original: Selectable<ProposalTable>;
  readonly work: WorkRow;
  readonly found: Improved;
  readonly directory: DirectorySnapshot;
  readonly playbook: PlaybookIndex;
}

/** Stores what was found as a scenario of its own, beside the proposal that it comes from. */
const storeScenario = async (
  unit: Unit,
  { original, work, found, directory, playbook }: Scenario,
): Promise<Uuid> => {
  const before = original.summary;
  const names = before.waves.map(({ name }) => name);
  const summary: ProposalSummary = {
    ...before,
    id: newId(),
    name: work.name ?? before.name,
    createdAt: unit.now.toString(),
    improves: original.id,
    engineMilliseconds: Math.round(found.milliseconds),
    ...presentPlan(found.plan, names, { directory, playbook }),
  };
  await storeProposal(unit, {
    summary,
    request: original.request,
    packed: found.packed,
    createdBy: work.asked_by,
  });
  const { firstLive, eightyPercentLive, lastLive, lastReview } = summary.figures;
  unit.events.push({
    type: 'proposal.improved',
    home: NATIONAL_HOME,
    aggregate: 'proposal',
    aggregateId: summary.id as Uuid,
    version: 1,
    data: {
      id: summary.id,
      improves: original.id,
      algorithm: summary.algorithm,
      schedules: found.tried,
      firstLive,
      eightyPercentLive,
      lastLive,
      lastReview,
    },
    actor: null,
    correlationId: unit.correlationId,
    at: unit.now,
  });
  return summary.id as Uuid;
};

/**
 * Searches a better order for a proposal. What is better is stored as another proposal, with its order;
 * somebody who stops the search keeps the best so far.
 * @returns false when its process left; nothing is stored then
 */
export const improveProposal = async (
  app: AppContext,
  work: WorkRow,
  follow: WorkFollow,
): Promise<boolean> => {
  const original = await readProposal(app.db, work.proposal_id);
  const found = await app.engine.improve(original.packed, work.size, follow);
  if (follow.leaving.aborted) return false;
  const [directory, playbook] = await Promise.all([
    loadDirectory(app.db, app.clock.today().toString()),
    loadPlaybook(app.db, original.playbook_id),
  ]);
  const { tried, before, after, gain } = found;
  await inUnit(app, { actor: null, correlationId: work.correlation_id }, async (unit) => {
    const scenario = { original, work, found, directory, playbook };
    const proposalId = gain > 0 ? await storeScenario(unit, scenario) : null;
    await endWork(unit.trx, work, 'done', { tried, before, after, proposalId });
    note(
      unit,
      'improvedProposal',
      { type: 'proposal', id: original.id, organisationId: directory.nation()?.id ?? null },
      { tried, scenario: proposalId },
    );
  });
  return true;
};

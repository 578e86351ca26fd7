// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { findProposalRow } from '../../db/proposal/proposal-rows.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { askWork } from '../plan-work/ask-work.ts';
import { inUnit, note } from '../unit/unit.ts';
import { getImprovement } from './get-improvement.ts';
import { IMPROVEMENT_SCHEDULES } from './improvement-schedules.ts';

const UNDER_WAY: ReadonlySet<string> = new Set(['waiting', 'running', 'stopping']);

/** What a scenario is called when nobody names it. */
const NAMES = {
  fr: (name: string) => `${name}, meilleur ordre`,
  en: (name: string) => `${name}, better order`,
};

/**
 * Asks for a better order of a proposal; a search that is under way, or that came to its own end,
 * stays as it is.
 * @throws DomainError `proposal-committed`, `improvement-nothing`, `not-found`
 */
export const startImprovement = async (
  app: AppContext,
  proposalId: Uuid,
  mandateId: Uuid,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['Improvement']> => {
  const [row, directory, before] = await Promise.all([
    findProposalRow(app.db, proposalId),
    loadDirectory(app.db, caller.today),
    getImprovement(app, proposalId),
  ]);
  if (!row) throw problem('not-found');
  const isWhole = before.state === 'done' && before.tried >= before.schedules;
  if (isWhole || UNDER_WAY.has(before.state)) return before;
  if (row.campaign_name !== null) {
    throw problem('proposal-committed', { campaign: row.campaign_name });
  }
  if (row.placed === 0 || row.improves !== null) throw problem('improvement-nothing');
  await inUnit(app, causeOf(caller, mandateId), async (unit) => {
    await askWork(unit, {
      kind: 'improvement',
      proposalId,
      askedBy: caller.person.personId,
      size: IMPROVEMENT_SCHEDULES,
      name: NAMES[caller.language](row.name),
    });
    const organisationId = directory.nation()?.id ?? null;
    note(unit, 'startImprovement', { type: 'proposal', id: proposalId, organisationId });
  });
  return getImprovement(app, proposalId);
};

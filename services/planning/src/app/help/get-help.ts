// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type Help, poolParts } from '@essaim/scheduler';
import { findProposalRow } from '../../db/proposal/proposal-rows.ts';
import { lastWork } from '../../db/proposal/work-rows.ts';
import type { AppContext } from '../app-context.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { organisationRef } from '../directory/names.ts';
import { workState } from '../plan-work/present-work.ts';

type Schemas = PlanningApi['components']['schemas'];

/** More than anybody can go and ask for. */
const MOST = 12;

const present = (helps: readonly Help[], directory: DirectorySnapshot): Schemas['Help'][] =>
  helps.slice(0, MOST).flatMap((help) => {
    const { organisation, resource } = poolParts(help.pool);
    const row = directory.byKey(organisation);
    if (!row) return [];
    return [
      {
        resource,
        organisation: organisationRef(row),
        per: help.per,
        placed: help.placed,
        eightyPercentLiveDays: -help.opening80Days,
        lastLiveDays: -help.lastOpeningDays,
        waitingDays: -help.waitingDays,
      },
    ];
  });

/**
 * What would help a proposal, or how far the answer is.
 * @param today civil date of the call
 * @throws DomainError `not-found`
 */
export const getHelp = async (
  { db }: Pick<AppContext, 'db'>,
  proposalId: Uuid,
  today: string,
): Promise<Schemas['HelpState']> => {
  const [proposal, work, directory] = await Promise.all([
    findProposalRow(db, proposalId),
    lastWork(db, proposalId, 'help'),
    loadDirectory(db, today),
  ]);
  if (!proposal) throw problem('not-found');
  const outcome = work?.outcome ?? null;
  const items = outcome && 'helps' in outcome ? present(outcome.helps, directory) : null;
  return { proposalId, state: workState(work), items };
};

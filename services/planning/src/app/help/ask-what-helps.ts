// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { askWork } from '../plan-work/ask-work.ts';
import { inUnit, note } from '../unit/unit.ts';
import { getHelp } from './get-help.ts';

const ENDED: ReadonlySet<string> = new Set(['none', 'stopped', 'failed']);

/**
 * Asks what would help a proposal; an answer that is there or on its way stays as it is.
 * @throws DomainError `not-found`
 */
export const askWhatHelps = async (
  app: AppContext,
  proposalId: Uuid,
  mandateId: Uuid,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['HelpState']> => {
  const before = await getHelp(app, proposalId, caller.today);
  if (!ENDED.has(before.state)) return before;
  const directory = await loadDirectory(app.db, caller.today);
  await inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const askedBy = caller.person.personId;
    await askWork(unit, { kind: 'help', proposalId, askedBy, size: 1 });
    const organisationId = directory.nation()?.id ?? null;
    note(unit, 'askWhatHelps', { type: 'proposal', id: proposalId, organisationId });
  });
  return getHelp(app, proposalId, caller.today);
};

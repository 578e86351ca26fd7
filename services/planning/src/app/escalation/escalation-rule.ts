// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { lockRules, writeEscalateAfter } from '../../db/escalation/campaign-rules.ts';
import { actingMandate } from '../../domain/people/may-act.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { inUnit, note } from '../unit/unit.ts';
import { waveLevels } from '../wave/wave-stop.ts';

export type EscalationRule = PlanningApi['components']['schemas']['EscalationRule'];

interface RuleColumns {
  readonly escalate_after: number | null;
  readonly rules_version: number;
}

/** After how many working days late work climbs, and whether the person may change that. */
export const presentEscalationRule = (
  row: RuleColumns,
  directory: DirectorySnapshot,
  { person, today }: Pick<Caller, 'person' | 'today'>,
): EscalationRule => ({
  days: row.escalate_after,
  revision: row.rules_version,
  allowed: actingMandate(person, waveLevels(directory), today) !== null,
});

/**
 * Sets after how many working days late work climbs one tier; null for never.
 * @param mandateId the mandate that allows it, already checked
 * @throws DomainError `not-found`, `version-conflict`
 */
export const setEscalation = async (
  app: AppContext,
  { campaignId, revision }: { readonly campaignId: Uuid; readonly revision: number },
  days: number | null,
  mandateId: Uuid,
  caller: Caller,
): Promise<EscalationRule> => {
  const directory = await loadDirectory(app.db, caller.today);
  return inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const row = await lockRules(unit.trx, campaignId);
    if (!row) throw problem('not-found');
    if (row.rules_version !== revision) throw problem('version-conflict');
    const saved = await writeEscalateAfter(unit.trx, campaignId, days, revision + 1);
    const nation = directory.nation()?.id ?? null;
    const resource = { type: 'campaign', id: campaignId, organisationId: nation };
    note(unit, 'setEscalation', resource, { days });
    return presentEscalationRule(saved, directory, caller);
  });
};

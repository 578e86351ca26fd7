// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { expectVersion } from '@essaim/postgres';
import {
  type ObjectionRow,
  answerObjectionRow,
  findObjection,
  lockObjection,
} from '../../db/objection/objection-rows.ts';
import { stillOpen, takenDay } from '../../domain/objection/objection.ts';
import { requireMandate } from '../../domain/people/may-act.ts';
import { coordinationOf } from '../../domain/people/role-level.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { inUnit, momentOf } from '../unit/unit.ts';
import { announceObjection } from './announce-objection.ts';
import type { DatedPlan } from './objected-dates.ts';
import { presentObjections } from './present-objections.ts';

type Objection = PlanningApi['components']['schemas']['Objection'];

/** An objection as somebody read it. */
export interface ObjectionTarget {
  readonly objectionId: Uuid;
  readonly revision: number;
}

type Answer =
  | { readonly kind: 'take'; readonly notBefore: string | null; readonly message: string | null }
  | { readonly kind: 'decline'; readonly message: string }
  | { readonly kind: 'withdraw'; readonly message: null };

const STATES = { take: 'taken', decline: 'declined', withdraw: 'withdrawn' } as const;
const ACTIONS = {
  take: 'takeObjection',
  decline: 'declineObjection',
  withdraw: 'withdrawObjection',
} as const;

const planOf = (row: ObjectionRow): DatedPlan =>
  row.campaign_id === null
    ? { proposalId: row.proposal_id as Uuid }
    : { campaignId: row.campaign_id };

const answer = async (
  app: AppContext,
  { objectionId, revision }: ObjectionTarget,
  given: Answer,
  mandateId: Uuid,
  caller: Caller,
): Promise<Objection> => {
  const directory = await loadDirectory(app.db, caller.today);
  return inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const row = expectVersion(await lockObjection(unit.trx, objectionId), revision);
    stillOpen(row.state);
    const { now, by } = momentOf(unit);
    const taken =
      given.kind === 'take' ? takenDay(row.not_before, given.notBefore, row.planned_start) : null;
    const saved = await answerObjectionRow(unit.trx, row, {
      state: STATES[given.kind],
      taken,
      answer: JSON.stringify({ at: now, by, message: given.message }),
    });
    const type = given.kind === 'withdraw' ? 'objection.withdrawn' : 'objection.answered';
    announceObjection(unit, directory, saved, type, ACTIONS[given.kind]);
    const plan = planOf(saved);
    const [shown] = await presentObjections(unit.trx, directory, [saved], plan, caller);
    if (!shown) throw problem('not-found');
    return shown;
  });
};

/**
 * Takes or declines an objection, in the name of the nation.
 * @throws DomainError `not-found`, `version-conflict`, `objection-answered`, `objection-day-missing`,
 *   `objection-early`
 */
export const answerObjection = (
  app: AppContext,
  target: ObjectionTarget,
  given: Exclude<Answer, { kind: 'withdraw' }>,
  mandateId: Uuid,
  caller: Caller,
): Promise<Objection> => answer(app, target, given, mandateId, caller);

/**
 * Withdraws an objection, in the name of the coordination of its region.
 * @throws DomainError `not-found`, `forbidden`, `version-conflict`, `objection-answered`
 */
export const withdrawObjection = async (
  app: AppContext,
  target: ObjectionTarget,
  caller: Caller,
): Promise<Objection> => {
  const seen = await findObjection(app.db, target.objectionId);
  if (!seen) throw problem('not-found');
  const levels = [coordinationOf(seen.region_id)];
  const mandateId = requireMandate(caller.person, levels, caller.today);
  return answer(app, target, { kind: 'withdraw', message: null }, mandateId, caller);
};

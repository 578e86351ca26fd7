// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Mandate, isInForce, permit } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import { type Approval, endApproval, findApproval, lockApproval } from '../../db/approvals.ts';
import type { Work } from '../../db/database.ts';
import { findMandate } from '../../db/mandates.ts';
import { organisationsByIds } from '../../db/organisations.ts';
import { peopleByIds } from '../../db/people.ts';
import { APPROVAL_PERMISSIONS, requireSecondPerson } from '../../domain/approval.ts';
import { placeOf } from '../../domain/organisation.ts';
import type { Identity } from '../identity.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';
import { askerMay } from './asker-may.ts';
import { noteApproval } from './note-approval.ts';
import { type May, perform } from './perform.ts';
import { tellAsker } from './tell.ts';

const CODES = { over: 'approval-not-waiting', own: 'approval-own' } as const;

const held = async (trx: Work, id: string): Promise<Approval> => {
  const approval = await lockApproval(trx, id);
  if (!approval) throw problem('approval-unknown');
  return approval;
};

const isWaiting = ({ state, expires_at: until }: Approval, { at }: PersonalCause): boolean =>
  state === 'waiting' && Temporal.Instant.compare(Temporal.Instant.from(until), at) > 0;

/**
 * Approves what another person asked for: it is done, in the name of who asked, in the same
 * transaction.
 * @param may what who approves may do: no line of a file is written that one of the two could not write
 * @throws DomainError `approval-unknown`, `approval-not-waiting`, `approval-own`,
 *   `approval-asker-gone`, `approval-outdated`, and those of what is done
 */
export const grantApproval = async (
  identity: Identity,
  cause: PersonalCause,
  id: string,
  may: May,
): Promise<Approval> => {
  const settle = await transaction(identity.db, async (trx) => {
    const approval = await held(trx, id);
    requireSecondPerson(
      { isWaiting: isWaiting(approval, cause), askedBy: approval.asked_by },
      cause.actor.personId,
      CODES,
    );
    await requireAsker(trx, approval, cause.today);
    const asker = { personId: approval.asked_by, mandateId: approval.asked_as };
    const askedMay = await askerMay(trx, approval.asked_by, cause.today);
    const bothMay: May = (...what) => askedMay(...what) && may(...what);
    const done = await perform(identity, trx, { ...cause, actor: asker }, approval, bothMay);
    await answered(trx, cause, approval, 'approved', null);
    await noteApproval(trx, cause, 'grantApproval', approval);
    return done;
  });
  await settle();
  return told(identity, id);
};

/**
 * Refuses what another person asked for.
 * @throws DomainError `approval-unknown`, `approval-not-waiting`, `approval-own`
 */
export const refuseApproval = async (
  identity: Identity,
  cause: PersonalCause,
  id: string,
  reason: string,
): Promise<Approval> => {
  await transaction(identity.db, async (trx) => {
    const approval = await held(trx, id);
    requireSecondPerson(
      { isWaiting: isWaiting(approval, cause), askedBy: approval.asked_by },
      cause.actor.personId,
      CODES,
    );
    await answered(trx, cause, approval, 'refused', reason);
    await noteApproval(trx, cause, 'refuseApproval', { ...approval, reason });
  });
  return told(identity, id);
};

/**
 * Takes one's own request back.
 * @throws DomainError `approval-unknown`, `approval-not-waiting`, `approval-of-another`
 */
export const withdrawApproval = async (
  identity: Identity,
  cause: PersonalCause,
  id: string,
): Promise<Approval> => {
  await transaction(identity.db, async (trx) => {
    const approval = await held(trx, id);
    if (!isWaiting(approval, cause)) throw problem(CODES.over);
    if (approval.asked_by !== cause.actor.personId) throw problem('approval-of-another');
    await answered(trx, cause, approval, 'withdrawn', null);
    await noteApproval(trx, cause, 'withdrawApproval', approval);
  });
  return required(identity, id);
};

const answered = (
  trx: Work,
  { actor, at }: PersonalCause,
  { id }: Approval,
  state: 'approved' | 'refused' | 'withdrawn',
  reason: string | null,
): Promise<boolean> =>
  endApproval(trx, id, {
    state,
    decided_by: actor.personId,
    decided_as: actor.mandateId,
    decided_at: at.toString(),
    reason,
  });

/** Who lost the mandate since, or the account, no longer counts as one of the two. */
const requireAsker = async (trx: Work, approval: Approval, today: string): Promise<void> => {
  const mandate = await findMandate(trx, approval.asked_as);
  const person = (await peopleByIds(trx, [approval.asked_by])).get(approval.asked_by);
  const isAble =
    mandate !== undefined &&
    isInForce(mandate, today) &&
    person?.status === 'active' &&
    (await mayStill(trx, mandate, approval, today));
  if (!isAble) throw problem('approval-asker-gone');
};

const mayStill = async (
  trx: Work,
  mandate: Mandate,
  { action, organisation_id: organisationId }: Approval,
  date: string,
): Promise<boolean> => {
  const organisation = (await organisationsByIds(trx, [organisationId])).get(organisationId);
  if (!organisation) return false;
  return permit({
    mandates: [mandate],
    active: null,
    permission: APPROVAL_PERMISSIONS[action],
    place: placeOf(organisation),
    date,
  }).allowed;
};

const required = async ({ db }: Identity, id: string): Promise<Approval> => {
  const approval = await findApproval(db, id);
  if (!approval) throw problem('approval-unknown');
  return approval;
};

const told = async (identity: Identity, id: string): Promise<Approval> => {
  const approval = await required(identity, id);
  await tellAsker(identity, approval);
  return approval;
};

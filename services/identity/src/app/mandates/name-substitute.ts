// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Work } from '../../db/database.ts';
import { findMandate, mandatesOf } from '../../db/mandates.ts';
import { lockPerson } from '../../db/people.ts';
import { note } from '../cause.ts';
import { doOnce } from '../do-once.ts';
import type { Identity } from '../identity.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';
import { giveMandates } from './give-mandates.ts';

export interface SubstituteRequest {
  /** The mandate of whom they stand in for. */
  readonly mandateId: string;
  readonly personId: string;
  readonly from: string;
  /** Last day, included. */
  readonly to: string;
}

/**
 * Has a person stand in for the holder of a mandate between two days: with a mandate of their own, which
 * points to that one and ends by itself.
 * @returns the id of the substitute's mandate
 * @throws DomainError `not-found`, `mandate-already-over`, `mandate-dates-reversed`, `substitute-outlasts`,
 *   `substitute-of-substitute`, `mandate-already-held`, `person-disabled`
 */
export const nameSubstitute = async (
  { db, queue }: Identity,
  cause: PersonalCause,
  request: SubstituteRequest,
  idempotencyKey: string | undefined,
): Promise<Uuid> => {
  return doOnce(
    { db, queue },
    cause,
    { key: idempotencyKey, operation: 'createSubstitute', request },
    (trx) => record(trx, cause, request),
  );
};

const record = async (
  trx: Work,
  cause: PersonalCause,
  { mandateId, personId, from, to }: SubstituteRequest,
): Promise<Uuid> => {
  const person = await lockPerson(trx, personId);
  const held = await findMandate(trx, mandateId);
  if (!held || !person) throw problem('not-found');
  if (person.status === 'disabled') throw problem('person-disabled');
  if (held.substitutesFor !== null) throw problem('substitute-of-substitute');
  if (held.to !== null && held.to < cause.today) throw problem('mandate-already-over');
  if (to < from) throw problem('mandate-dates-reversed', { from, to });
  if (from < held.from || (held.to !== null && to > held.to)) {
    throw problem('substitute-outlasts', { from: held.from, to: held.to ?? '…' });
  }
  const own = (await mandatesOf(trx, [person.id])).get(person.id) ?? [];
  const isHeld = own.some(
    (mandate) =>
      mandate.organisationId === held.organisationId &&
      mandate.role === held.role &&
      mandate.from <= to &&
      (mandate.to === null || mandate.to >= from),
  );
  if (isHeld) throw problem('mandate-already-held');
  const { organisationId, role, scope, requiresSecondFactor } = held;
  const given = await giveMandates(trx, cause, person, [
    {
      organisationId,
      role,
      scope,
      from,
      to,
      origin: 'substitution',
      substitutesFor: held.id,
      requiresSecondFactor,
    },
  ]);
  const [id] = given.mandateIds as [Uuid];
  await note(trx, cause, {
    action: 'createSubstitute',
    resourceType: 'mandate',
    resourceId: id,
    organisationId,
    summary: { personId: person.id, role, from, to, substitutesFor: held.id },
  });
  return id;
};

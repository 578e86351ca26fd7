// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { existsAt } from '../../domain/mandate-rules.ts';
import { isPersonName } from '../../domain/person.ts';
import { doOnce } from '../do-once.ts';
import type { Identity } from '../identity.ts';
import {
  type InvitationRequest,
  type PersonalCause,
  recordInvitation,
} from './record-invitation.ts';

/**
 * Invites somebody without an e-mail address: an account with a name, and an invitation whose code is
 * printed afterwards.
 * @returns the id of the invitation
 * @throws DomainError `person-name-invalid`, `organisation-has-left`, `role-not-for-tier`, `mandate-dates-reversed`
 */
export const createPrintable = async (
  { db, queue }: Identity,
  cause: PersonalCause,
  request: Omit<InvitationRequest, 'email'>,
  idempotencyKey: string | undefined,
): Promise<Uuid> => {
  const { organisation, role } = request;
  for (const name of [request.givenName, request.familyName]) {
    if (name === undefined || name.trim() === '' || !isPersonName(name)) {
      throw problem('person-name-invalid', { name: name ?? '' });
    }
  }
  if (organisation.status === 'left') throw problem('organisation-has-left');
  if (!existsAt(role, organisation.tier)) throw problem('role-not-for-tier');
  if (request.to && request.to < cause.today) {
    throw problem('mandate-dates-reversed', { from: cause.today, to: request.to });
  }
  return doOnce(
    { db, queue },
    cause,
    {
      key: idempotencyKey,
      operation: 'createPrintableInvitation',
      request: { ...request, organisation: organisation.id },
    },
    (trx) => recordInvitation(trx, cause, { ...request, email: '' }, undefined, 'interactive'),
  );
};

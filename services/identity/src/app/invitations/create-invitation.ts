// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Work } from '../../db/database.ts';
import { openInvitationsOf } from '../../db/invitations.ts';
import { mandatesOf } from '../../db/mandates.ts';
import { lockPeopleByEmails } from '../../db/people.ts';
import { existsAt } from '../../domain/mandate-rules.ts';
import { type Person, isEmailAddress, isPersonName } from '../../domain/person.ts';
import { doOnce } from '../do-once.ts';
import type { Identity } from '../identity.ts';
import {
  type InvitationRequest,
  type PersonalCause,
  recordInvitation,
} from './record-invitation.ts';

/**
 * Invites somebody to a role. Who has no account gets one, without a mandate; the mail follows.
 * @returns the id of the invitation
 * @throws DomainError `address-invalid`, `person-name-invalid`, `role-not-for-tier`, `invitation-already-open`,
 *   `mandate-already-held`, `mandate-dates-reversed`
 */
export const createInvitation = async (
  { db, queue }: Identity,
  cause: PersonalCause,
  request: InvitationRequest,
  idempotencyKey: string | undefined,
): Promise<Uuid> => {
  const email = request.email.trim().toLowerCase();
  const { organisation, role } = request;
  if (!isEmailAddress(email)) throw problem('address-invalid', { email });
  for (const name of [request.givenName, request.familyName]) {
    if (name !== undefined && !isPersonName(name)) throw problem('person-name-invalid', { name });
  }
  if (organisation.status === 'left') throw problem('organisation-has-left');
  if (!existsAt(role, organisation.tier)) throw problem('role-not-for-tier');
  if (request.to && request.to < cause.today) {
    throw problem('mandate-dates-reversed', { from: cause.today, to: request.to });
  }

  const work = async (trx: Work): Promise<Uuid> => {
    const known = (await lockPeopleByEmails(trx, [email])).get(email);
    if (known) await refuseIfNeedless(trx, known, request, cause.today);
    return recordInvitation(trx, cause, { ...request, email }, known, 'interactive');
  };

  return doOnce(
    { db, queue },
    cause,
    {
      key: idempotencyKey,
      operation: 'createInvitation',
      request: { ...request, organisation: organisation.id },
    },
    work,
  );
};

const refuseIfNeedless = async (
  trx: Work,
  person: Person,
  { organisation, role }: InvitationRequest,
  today: string,
): Promise<void> => {
  const items = await openInvitationsOf(trx, [person.id]);
  const open = items.find((one) => one.organisationId === organisation.id && one.role === role);
  if (open) throw problem('invitation-already-open', { until: open.expiresAt.toString() });
  const held = (await mandatesOf(trx, [person.id])).get(person.id) ?? [];
  const holds = held.some(
    (mandate) =>
      mandate.organisationId === organisation.id &&
      mandate.role === role &&
      (mandate.to === null || mandate.to >= today),
  );
  if (holds) throw problem('mandate-already-held');
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Language, problem } from '@essaim/contracts';
import { type MandateRole, type Uuid, newId } from '@essaim/kernel';
import { transaction, withIdempotency } from '@essaim/postgres';
import type { Work } from '../../db/database.ts';
import {
  type RecordedInvitation,
  insertInvitation,
  listInvitations,
} from '../../db/invitations.ts';
import { enqueueTasks } from '../../db/keycloak-tasks.ts';
import { mandatesOf } from '../../db/mandates.ts';
import { lockPeopleByEmails, updatePerson } from '../../db/people.ts';
import { INVITATION_LIFE } from '../../domain/invitation.ts';
import { existsAt, usualScope } from '../../domain/mandate-rules.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { type Person, isEmailAddress, isPersonName } from '../../domain/person.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { registerPeople } from '../people/register-people.ts';
import { publishInvitation, publishPeople } from '../publish.ts';

export interface InvitationRequest {
  readonly email: string;
  readonly givenName?: string | undefined;
  readonly familyName?: string | undefined;
  readonly language?: Language | undefined;
  readonly organisation: Organisation;
  readonly role: MandateRole;
  readonly scope?: 'self' | 'subtree' | undefined;
  readonly to?: string | null | undefined;
}

/** A cause with a person behind it, and the mandate that allowed it. */
export type PersonalCause = Cause & {
  readonly actor: { readonly personId: Uuid; readonly mandateId: Uuid };
};

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
  if (!existsAt(role, organisation.tier)) throw problem('role-not-for-tier');
  if (request.to && request.to < cause.today) {
    throw problem('mandate-dates-reversed', { from: cause.today, to: request.to });
  }

  const work = async (trx: Work): Promise<Uuid> => {
    const known = (await lockPeopleByEmails(trx, [email])).get(email);
    if (known) await refuseIfNeedless(trx, known, request, cause.today);
    const person = known
      ? await reopen(trx, cause, known)
      : await newcomer(trx, cause, email, request);
    const invitation: RecordedInvitation = {
      id: newId(),
      organisationId: organisation.id,
      role,
      scope: request.scope ?? usualScope(role),
      mandateTo: request.to ?? null,
      email,
      personId: person.id,
      madeAccount: !known,
      state: 'sent',
      sends: 1,
      sentAt: cause.at,
      expiresAt: cause.at.add(INVITATION_LIFE),
      mandateId: null,
      version: 1,
      givenName: request.givenName ?? null,
      familyName: request.familyName ?? null,
      language: person.language,
      deliveredAt: null,
      invitedBy: cause.actor.personId,
      acceptedAt: null,
      createdAt: cause.at.toString(),
    };
    await insertInvitation(trx, invitation, cause.actor.mandateId);
    await publishInvitation(trx, cause, invitation, organisation.home);
    await enqueueTasks(trx, [
      {
        kind: 'invitation',
        subject: invitation.id,
        lock: person.id,
        lane: 'interactive',
        correlationId: cause.correlationId,
      },
    ]);
    await note(trx, cause, {
      action: 'createInvitation',
      resourceType: 'invitation',
      resourceId: invitation.id,
      organisationId: organisation.id,
      summary: { email, role, scope: invitation.scope },
    });
    return invitation.id;
  };

  const id = await transaction(db, (trx) =>
    withIdempotency(
      trx,
      {
        key: idempotencyKey,
        personId: cause.actor.personId,
        operation: 'createInvitation',
        request: { ...request, organisation: organisation.id },
      },
      () => work(trx),
    ),
  );
  queue.wake();
  return id;
};

const refuseIfNeedless = async (
  trx: Work,
  person: Person,
  { organisation, role }: InvitationRequest,
  today: string,
): Promise<void> => {
  const { items } = await listInvitations(
    trx,
    { personId: person.id, state: 'sent' },
    { size: 100, offset: 0 },
  );
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

const newcomer = async (
  trx: Work,
  cause: Cause,
  email: string,
  request: InvitationRequest,
): Promise<Person> => {
  const [person] = await registerPeople(trx, cause, [
    {
      email,
      givenName: request.givenName?.trim() ?? '',
      familyName: request.familyName?.trim() ?? '',
      language: request.language ?? 'fr',
      home: request.organisation.home,
      mandates: [],
    },
  ]);
  return person as Person;
};

/** An account that was disabled with an earlier invitation opens again with a new one. */
const reopen = async (trx: Work, cause: Cause, person: Person): Promise<Person> => {
  if (person.status === 'active') return person;
  const opened: Person = { ...person, status: 'active', version: person.version + 1 };
  await updatePerson(trx, opened);
  await publishPeople(trx, cause, 'person.updated', [opened]);
  return opened;
};

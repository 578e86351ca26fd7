// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import { type MandateRole, type Uuid, newId } from '@essaim/kernel';
import type { Work } from '../../db/database.ts';
import { type RecordedInvitation, insertInvitation } from '../../db/invitations.ts';
import { enqueueTasks } from '../../db/keycloak-tasks.ts';
import { keepToolAccounts } from '../../db/offboarding-tools.ts';
import { updatePerson } from '../../db/people.ts';
import { INVITATION_LIFE } from '../../domain/invitation.ts';
import { PRINTED_LIFE } from '../../domain/printed-code.ts';
import { usualScope } from '../../domain/mandate-rules.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/person.ts';
import { type Cause, note } from '../cause.ts';
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
 * Writes an invitation whose request was checked: who has no account gets one, without a mandate,
 * and the mail is queued. Without an address there is no mail: its code is printed.
 * @param known the person with this address, locked; undefined for somebody new
 * @returns the id of the invitation
 */
export const recordInvitation = async (
  trx: Work,
  cause: PersonalCause,
  request: InvitationRequest,
  known: Person | undefined,
  lane: 'interactive' | 'bulk',
): Promise<Uuid> => {
  const { organisation, role, email } = request;
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
    expiresAt: cause.at.add(email === '' ? PRINTED_LIFE : INVITATION_LIFE),
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
    email === ''
      ? { kind: 'account', subject: person.id, lane, correlationId: cause.correlationId }
      : {
          kind: 'invitation',
          subject: invitation.id,
          lock: person.id,
          lane,
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
  await keepToolAccounts(trx, person.id, cause.at);
  await publishPeople(trx, cause, 'person.updated', [opened]);
  return opened;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { appendEvents } from '@essaim/postgres';
import type { Work } from '../db/database.ts';
import { enqueueTasks } from '../db/keycloak-tasks.ts';
import { mandatesOf } from '../db/mandates.ts';
import { ALL_ORGANISATIONS } from '../domain/keycloak-task.ts';
import { recordPeriods } from '../db/periods.ts';
import { type Invitation, invitationSnapshot } from '../domain/invitation.ts';
import { type Organisation, organisationSnapshot } from '../domain/organisation.ts';
import { type Person, personSnapshot } from '../domain/person.ts';
import type { Cause } from './cause.ts';

type OrganisationEvent = 'organisation.registered' | 'organisation.updated';
type PersonEvent = 'person.registered' | 'person.updated' | 'mandate.granted' | 'mandate.ended';
type InvitationEvent = `invitation.${Invitation['state']}`;

/** Publishes organisations, each at the version that it has now, and notes what they are from today on. Keycloak hears of the upper tiers. */
export const publishOrganisations = async (
  trx: Work,
  cause: Cause,
  type: OrganisationEvent,
  organisations: readonly Organisation[],
): Promise<void> => {
  if (type === 'organisation.updated') {
    await recordPeriods(
      trx,
      organisations.map(({ id }) => id),
      cause.today,
    );
  }
  await appendEvents(
    trx,
    organisations.map((organisation) => ({
      ...envelope(cause),
      type,
      home: organisation.home,
      aggregate: 'organisation',
      aggregateId: organisation.id,
      version: organisation.version,
      data: organisationSnapshot(organisation),
    })),
  );
  if (organisations.some(({ tier }) => tier !== 'local' && tier !== 'hoster')) {
    await enqueueTasks(trx, [
      {
        kind: 'organisations',
        subject: ALL_ORGANISATIONS,
        lane: 'bulk',
        correlationId: cause.correlationId,
      },
    ]);
  }
};

/** Publishes people with their mandates as they are recorded now. */
export const publishPeople = async (
  trx: Work,
  cause: Cause,
  type: PersonEvent,
  people: readonly Person[],
): Promise<void> => {
  const mandates = await mandatesOf(
    trx,
    people.map(({ id }) => id),
  );
  await appendEvents(
    trx,
    people.map((person) => ({
      ...envelope(cause),
      type,
      home: person.home,
      aggregate: 'person',
      aggregateId: person.id,
      version: person.version,
      data: personSnapshot(person, mandates.get(person.id) ?? [], cause.today),
    })),
  );
};

/** Publishes an invitation under its state. */
export const publishInvitation = async (
  trx: Work,
  cause: Cause,
  invitation: Invitation,
  home: Organisation['home'],
): Promise<void> => {
  await appendEvents(trx, [
    {
      ...envelope(cause),
      type: `invitation.${invitation.state}` satisfies InvitationEvent,
      home,
      aggregate: 'invitation',
      aggregateId: invitation.id,
      version: invitation.version,
      data: invitationSnapshot(invitation),
    },
  ]);
};

/** The fields of an event that its cause gives. */
export const envelope = ({ actor, correlationId, at }: Cause) => ({ actor, correlationId, at });

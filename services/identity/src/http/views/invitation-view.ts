// SPDX-License-Identifier: AGPL-3.0-or-later
import { taskErrorCode } from '../../app/tasks/task-error.ts';
import type { Database } from '../../db/database.ts';
import type { RecordedInvitation } from '../../db/invitations.ts';
import { type KeycloakTask, tasksOf } from '../../db/keycloak-tasks.ts';
import type { Schemas } from '../operation.ts';
import { readNames } from './refs.ts';

/** Invitations as the API answers them, with how their mail stands. */
export const invitationViews = async (
  db: Database,
  invitations: readonly RecordedInvitation[],
  now: Temporal.Instant,
): Promise<Schemas['Invitation'][]> => {
  const names = await readNames(db, {
    people: invitations.map(({ invitedBy }) => invitedBy),
    organisations: invitations.map(({ organisationId }) => organisationId),
  });
  const tasks = await tasksOf(
    db,
    invitations.map(({ id }) => id),
  );
  return invitations.map((invitation) => ({
    id: invitation.id,
    email: invitation.email,
    givenName: invitation.givenName,
    familyName: invitation.familyName,
    language: invitation.language,
    organisation: names.organisation(invitation.organisationId),
    role: invitation.role,
    scope: invitation.scope,
    to: invitation.mandateTo,
    state: stateNow(invitation, now),
    delivery: delivery(invitation, tasks.get(invitation.id)?.[0]),
    createdAt: invitation.createdAt,
    sentAt: invitation.sentAt.toString(),
    expiresAt: invitation.expiresAt.toString(),
    sends: invitation.sends,
    invitedBy: names.personOrNull(invitation.invitedBy),
    acceptedAt: invitation.acceptedAt,
  }));
};

/** One invitation as the API answers it. */
export const invitationView = async (
  db: Database,
  invitation: RecordedInvitation,
  now: Temporal.Instant,
): Promise<Schemas['Invitation']> => {
  const [view] = await invitationViews(db, [invitation], now);
  return view as Schemas['Invitation'];
};

/** The expiry is noted from time to time; readers see it at once. */
const stateNow = (
  { state, expiresAt }: RecordedInvitation,
  now: Temporal.Instant,
): RecordedInvitation['state'] =>
  state === 'sent' && Temporal.Instant.compare(now, expiresAt) >= 0 ? 'expired' : state;

const delivery = (
  { deliveredAt }: RecordedInvitation,
  task: KeycloakTask | undefined,
): Schemas['Invitation']['delivery'] => {
  if (task && task.attempts > 0) {
    const reasonCode = taskErrorCode(task.last_error);
    return { state: 'failing', attempts: task.attempts, reasonCode };
  }
  return {
    state: deliveredAt === null ? 'waiting' : 'sent',
    attempts: task?.attempts ?? 0,
    reasonCode: null,
  };
};

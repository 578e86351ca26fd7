// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid, newId } from '@essaim/kernel';
import type { Work } from '../../db/database.ts';
import { lockOpenInvitations } from '../../db/invitations.ts';
import { enqueueTasks } from '../../db/keycloak-tasks.ts';
import { type RecordedMandate, endMandateRow } from '../../db/mandates.ts';
import { insertOffboarding } from '../../db/offboardings.ts';
import { signInsOf } from '../../db/sign-ins.ts';
import { type StepName, firstSteps } from '../../domain/offboarding/offboarding.ts';
import type { Person } from '../../domain/person.ts';
import { type Cause, note } from '../cause.ts';
import { withdrawInvitations } from '../invitations/withdraw.ts';
import { endSubstitutes } from '../mandates/end-substitutes.ts';
import { recordMandateChange } from '../mandates/give-mandates.ts';
import { revokeSessions, secondEnd } from '../sessions/revoke-sessions.ts';
import { openableInstances } from './lost-tools.ts';
import { recordToolTasks } from './tool-tasks.ts';

export interface Departure {
  /** The row is held. */
  readonly person: Person;
  readonly scope: 'account' | 'here' | 'tools';
  /** From where it is declared. */
  readonly organisationId: Uuid;
  /** Mandates that end. */
  readonly ending: readonly RecordedMandate[];
  readonly reason: string | null;
  /** Instances whose access was taken back just before, with the organisation's. */
  readonly taken?: readonly Uuid[];
  /** The departure of an organisation that this one is part of. */
  readonly parentId: Uuid | null;
  /** Name of the machine key that declares it, where no person does. */
  readonly key: string | null;
}

/**
 * Begins the departure of a person: mandates end, the account is disabled where it is to be, every
 * service refuses the person from the commit's events on, and Keycloak and the tools are told from
 * durable queues.
 * @returns the id of the departure
 */
export const beginDeparture = async (
  trx: Work,
  cause: Cause,
  departure: Departure,
): Promise<Uuid> => {
  const { person, scope, ending } = departure;
  const id = newId();
  const before = (await openableInstances(trx, person.id, cause.today)).union(
    new Set(departure.taken),
  );
  const done: Partial<Record<StepName, number>> = {};

  await endMandates(trx, cause, departure);
  done.mandates = ending.length;
  if (scope === 'account') {
    const open = await lockOpenInvitations(trx, { personId: person.id });
    await withdrawInvitations(trx, cause, open);
    done.invitations = open.length;
  }
  await changePerson(trx, cause, departure);

  const opened = new Set((await signInsOf(trx, person.id)).map(({ instanceId }) => instanceId));
  const after = await openableInstances(trx, person.id, cause.today);
  const lost = scope === 'account' ? before.union(opened) : before.difference(after);
  if (scope === 'account') {
    await revokeSessions(trx, cause, person, secondEnd(Temporal.Now.instant()));
    done.revocation = 1;
  } else if (lost.size > 0) {
    await enqueueTasks(trx, [task('sign-out', person.id, cause)]);
  } else done.sessions = 0;

  await insertOffboarding(trx, {
    id,
    kind: 'person',
    scope,
    person_id: person.id,
    organisation_id: departure.organisationId,
    hoster_organisation_id: null,
    parent_id: departure.parentId,
    taken: [],
    reason: departure.reason,
    started_by: cause.actor?.personId ?? null,
    started_with: cause.actor?.mandateId ?? null,
    started_key: departure.key,
    started_at: cause.at.toString(),
    steps: firstSteps(scope, done, cause.at),
    correlation_id: cause.correlationId,
  });
  await recordToolTasks(trx, cause, {
    offboardingId: id,
    byHand: departure.parentId ?? id,
    instanceIds: [...lost],
    opened,
  });
  await note(trx, cause, {
    action: 'startOffboarding',
    resourceType: 'person',
    resourceId: person.id,
    organisationId: departure.organisationId,
    summary: { offboardingId: id, scope, mandates: ending.length, tools: lost.size },
  });
  return id;
};

const endMandates = async (
  trx: Work,
  cause: Cause,
  { ending, reason }: Departure,
): Promise<void> => {
  const to = Temporal.PlainDate.from(cause.today).subtract({ days: 1 }).toString();
  for (const mandate of ending) {
    await endMandateRow(trx, mandate.id, {
      to,
      by: cause.actor?.personId ?? null,
      at: cause.at,
      reason,
    });
    await endSubstitutes(trx, cause, mandate.id, to);
  }
};

const changePerson = async (
  trx: Work,
  cause: Cause,
  { person, scope, ending }: Departure,
): Promise<void> => {
  if (scope === 'account') {
    await recordMandateChange(trx, cause, { ...person, status: 'disabled' }, 'mandate.ended');
  } else if (ending.length > 0) await recordMandateChange(trx, cause, person, 'mandate.ended');
  else await enqueueTasks(trx, [task('account', person.id, cause)]);
};

const task = (kind: 'account' | 'sign-out', subject: Uuid, { correlationId }: Cause) => ({
  kind,
  subject,
  lane: 'interactive' as const,
  correlationId,
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommandData, EventData } from '@essaim/contracts';
import { type Home, NATIONAL_HOME, type Uuid, newId } from '@essaim/kernel';
import { appendEvents } from '@essaim/postgres';
import {
  type Access,
  insertAccess,
  lockAccess,
  lockAccessById,
  updateAccess,
} from '../../db/accesses.ts';
import { findClient } from '../../db/clients.ts';
import type { Work } from '../../db/database.ts';
import { enqueueTasks } from '../../db/keycloak-tasks.ts';
import { findOrganisation } from '../../db/organisations.ts';
import { type Cause, note } from '../cause.ts';
import { envelope } from '../publish.ts';

type AccessCommand = CommandData<'identity.grant-access'>;
export type AccessRefusal = NonNullable<EventData<'access.refused'>['reasonCode']>;

/**
 * Takes the command `identity.grant-access`: records the access and has Keycloak told, or answers
 * `access.refused`. Asked for again, it answers again.
 */
export const grantAccess = async (
  trx: Work,
  cause: Cause,
  command: AccessCommand,
): Promise<void> => {
  const organisation = await findOrganisation(trx, command.organisationId);
  const client = await findClient(trx, command.instanceId);
  const hasLeft = organisation?.status === 'left';
  const refusal: AccessRefusal | null =
    !organisation || hasLeft
      ? 'organisation-unknown'
      : !client
        ? 'client-missing'
        : client.state === 'refused'
          ? 'client-refused'
          : null;
  const state = refusal ? 'refused' : 'pending';
  const access = await recordAccess(trx, cause, command, state, refusal);
  if (refusal) {
    await answerAccess(trx, cause, access.id, 'access.refused', refusal);
    return;
  }
  await askKeycloak(trx, cause, access.id);
  await note(trx, cause, journalLine('identity.grant-access', access));
};

/** Takes the command `identity.revoke-access`. What is not there counts as taken back. */
export const revokeAccess = async (
  trx: Work,
  cause: Cause,
  command: AccessCommand,
): Promise<void> => {
  const access = await recordAccess(trx, cause, command, 'revoking', null);
  await askKeycloak(trx, cause, access.id);
  await note(trx, cause, journalLine('identity.revoke-access', access));
};

/** Publishes the state of an access. */
export const answerAccess = async (
  trx: Work,
  cause: Cause,
  accessId: Uuid,
  type: 'access.granted' | 'access.refused' | 'access.revoked',
  reasonCode: AccessRefusal | null,
): Promise<void> => {
  const access = await lockAccessById(trx, accessId);
  if (!access) throw new RangeError(`the access ${accessId} is answered but not recorded`);
  const version = access.version + 1;
  await updateAccess(trx, accessId, { version });
  await appendEvents(trx, [
    {
      ...envelope(cause),
      type,
      home: await homeOfAccess(trx, access),
      aggregate: 'access',
      aggregateId: accessId,
      version,
      data: {
        instanceId: access.instance_id,
        organisationId: access.organisation_id,
        activationId: access.activation_id,
        ...(reasonCode && { reasonCode }),
      },
    },
  ]);
};

const homeOfAccess = async (trx: Work, access: Access): Promise<Home> =>
  (await findOrganisation(trx, access.organisation_id))?.home ?? NATIONAL_HOME;

const recordAccess = async (
  trx: Work,
  cause: Cause,
  command: AccessCommand,
  state: Access['state'],
  reasonCode: AccessRefusal | null,
): Promise<Access> => {
  const before = await lockAccess(trx, command);
  const change = {
    activation_id: command.activationId as Uuid,
    state,
    reason_code: reasonCode,
    since: cause.at.toString(),
    correlation_id: cause.correlationId,
    ...(state === 'pending' && { person_quota_gb: command.personQuotaGb ?? null }),
  };
  if (before) {
    await updateAccess(trx, before.id, change);
    return { ...before, ...change };
  }
  const access: Access = {
    id: newId(),
    instance_id: command.instanceId as Uuid,
    organisation_id: command.organisationId as Uuid,
    ...change,
    keycloak_group_id: null,
    person_quota_gb: command.personQuotaGb ?? null,
    version: 0,
  };
  await insertAccess(trx, access);
  return access;
};

const askKeycloak = (trx: Work, cause: Cause, accessId: Uuid): Promise<void> =>
  enqueueTasks(trx, [
    {
      kind: 'access',
      subject: accessId,
      lane: 'interactive',
      correlationId: cause.correlationId,
    },
  ]);

const journalLine = (action: string, access: Access) => ({
  action,
  resourceType: 'access',
  resourceId: access.id,
  organisationId: access.organisation_id,
  summary: { instanceId: access.instance_id, activationId: access.activation_id },
});

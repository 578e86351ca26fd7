// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import {
  type Access,
  findAccess,
  lockAccessById,
  peopleEntitledThrough,
  updateAccess,
} from '../../db/accesses.ts';
import { type Client, findClient } from '../../db/clients.ts';
import type { KeycloakTask } from '../../db/keycloak-tasks.ts';
import { findOrganisation } from '../../db/organisations.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { ownCause } from '../cause.ts';
import { type AccessRefusal, answerAccess } from '../clients/change-access.ts';
import type { Identity } from '../identity.ts';
import { ProviderError } from '../provider-error.ts';
import { enqueueAccounts } from './enqueue-accounts.ts';

/**
 * Makes or removes the group of an access. `access.granted` is answered once the people who have an
 * account are in it; the others follow when they get one.
 */
export const changeAccessTask =
  (identity: Identity) =>
  async (task: KeycloakTask): Promise<void> => {
    const access = await findAccess(identity.db, task.subject);
    const client = access && (await findClient(identity.db, access.instance_id));
    const organisation = access && (await findOrganisation(identity.db, access.organisation_id));
    if (access?.state === 'revoking') {
      await takeBack(identity, access, client, organisation);
    } else if (access?.state === 'pending') {
      if (!client || !organisation) await refuse(identity, access, 'client-missing');
      else if (client.state === 'refused') await refuse(identity, access, 'client-refused');
      else if (client.state === 'ready') await give(identity, access, client, organisation);
    }
  };

const give = async (
  identity: Identity,
  access: Access,
  client: Client,
  organisation: Organisation,
): Promise<void> => {
  const { db, clock, provider } = identity;
  const group = { clientId: client.client_id, organisationKey: organisation.key };
  const groupId = await provider.ensureAccess(group).catch((error: unknown) => {
    if (error instanceof ProviderError && ['conflict', 'refused'].includes(error.fault))
      return null;
    throw error;
  });
  if (groupId === null) {
    await refuse(identity, access, 'keycloak-refused');
    return;
  }
  await transaction(db, (trx) => updateAccess(trx, access.id, { keycloak_group_id: groupId }));
  const today = clock.today().toString();
  const people = await peopleEntitledThrough(db, organisation.id, today);
  await Promise.all(
    people.map(async ({ keycloakId }) => {
      if (keycloakId !== null) await provider.addToAccess(keycloakId, groupId);
    }),
  );
  const cause = ownCause(clock, access.correlation_id);
  await transaction(db, async (trx) => {
    const isCurrent = await settle(trx, access, { state: 'granted', since: cause.at });
    if (!isCurrent) return;
    await answerAccess(trx, cause, access.id, 'access.granted', null);
    await enqueueAccounts(trx, people, access.correlation_id);
  });
};

const takeBack = async (
  { db, clock, provider }: Identity,
  access: Access,
  client: Client | undefined,
  organisation: Organisation | undefined,
): Promise<void> => {
  if (client && organisation) {
    const group = { clientId: client.client_id, organisationKey: organisation.key };
    await provider.removeAccess(group);
  }
  const cause = ownCause(clock, access.correlation_id);
  await transaction(db, async (trx) => {
    const change = { state: 'revoked' as const, keycloak_group_id: null, since: cause.at };
    if (!(await settle(trx, access, change))) return;
    await answerAccess(trx, cause, access.id, 'access.revoked', null);
    if (!client || (client.claims.length === 0 && client.provisioning_uri === null)) return;
    const told = await peopleEntitledThrough(trx, access.organisation_id, cause.today);
    await enqueueAccounts(trx, told, access.correlation_id);
  });
};

const refuse = async (
  { db, clock }: Identity,
  access: Access,
  reasonCode: AccessRefusal,
): Promise<void> => {
  const cause = ownCause(clock, access.correlation_id);
  await transaction(db, async (trx) => {
    const change = { state: 'refused' as const, reason_code: reasonCode, since: cause.at };
    if (await settle(trx, access, change)) {
      await answerAccess(trx, cause, access.id, 'access.refused', reasonCode);
    }
  });
};

/** Writes the outcome unless something else was asked of the access meanwhile. */
const settle = async (
  trx: Parameters<typeof updateAccess>[0],
  access: Access,
  change: Parameters<typeof updateAccess>[2],
): Promise<boolean> => {
  const current = await lockAccessById(trx, access.id);
  if (current?.state !== access.state) return false;
  await updateAccess(trx, access.id, change);
  return true;
};

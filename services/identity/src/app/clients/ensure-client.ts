// SPDX-License-Identifier: AGPL-3.0-or-later
import { NATIONAL_HOME } from '@essaim/kernel';
import { appendEvents } from '@essaim/postgres';
import { randomBytes } from 'node:crypto';
import { organisationsWithAccess, peopleEntitledThrough } from '../../db/accesses.ts';
import {
  type Client,
  insertClient,
  isClientIdTaken,
  lockClient,
  updateClient,
} from '../../db/clients.ts';
import type { Work } from '../../db/database.ts';
import { enqueueTasks } from '../../db/keycloak-tasks.ts';
import { findOrganisation } from '../../db/organisations.ts';
import {
  type ClientRefusal,
  type ClientRequest,
  clientIdFor,
  clientRefusal,
} from '../../domain/client-request.ts';
import { secretFingerprint } from '../../domain/secret-fingerprint.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { envelope } from '../publish.ts';
import { enqueueAccounts } from '../tasks/enqueue-accounts.ts';

const SECRET_BYTES = 32;

/** A new secret of a client. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/**
 * Takes the command `identity.ensure-client`: records the client as asked and has Keycloak told, or
 * answers `client.refused`. A client that is ready stays in service when a change is refused.
 */
export const ensureClient = async (
  trx: Work,
  { secrets }: Pick<Identity, 'secrets'>,
  cause: Cause,
  request: ClientRequest,
): Promise<void> => {
  const instanceId = request.instanceId as Client['instance_id'];
  const before = await lockClient(trx, instanceId);
  const hoster = await findOrganisation(trx, request.hosterOrganisationId);
  const clientId = clientIdOf(request, before);
  const refusal = clientRefusal(request, {
    isHoster: hoster !== undefined && hoster.status !== 'left',
    isNameFree: clientId === before?.client_id || !(await isClientIdTaken(trx, clientId)),
  });
  const asked = {
    name: request.name,
    address: request.address,
    redirect_uris: request.redirectUris,
    post_logout_redirect_uris: request.postLogoutRedirectUris,
    backchannel_logout_uri: request.backchannelLogoutUri ?? null,
    deprovisioning_uri: request.deprovisioning?.address ?? null,
    provisioning_uri: request.provisioning?.address ?? null,
    claims: request.claims ?? [],
    second_factor: request.secondFactor ?? false,
    saml: request.saml ? JSON.stringify(request.saml) : null,
    key_exchange: request.keyExchange ?? false,
    hoster_organisation_id: request.hosterOrganisationId as Client['hoster_organisation_id'],
    state: refusal ? ('refused' as const) : ('pending' as const),
    reason_code: refusal,
    since: cause.at.toString(),
    correlation_id: cause.correlationId,
  };
  if (!before) {
    const secret = newSecret();
    await insertClient(trx, {
      instance_id: instanceId,
      client_id: refusal ? clientIdFor(request.name, instanceId) : clientId,
      ...asked,
      secret: secrets.seal(secret),
      secret_fingerprint: secretFingerprint(secret),
      secret_read_at: null,
      secret_read_by: null,
      version: 0,
    });
  } else if (!refusal || before.state !== 'ready') {
    await updateClient(trx, instanceId, refusal ? asked : { ...asked, client_id: clientId });
    await tellAgain(trx, cause, before, asked);
  }
  if (refusal) {
    await answerClient(trx, cause, instanceId, { reasonCode: refusal });
    return;
  }
  await enqueueTasks(trx, [
    {
      kind: 'client',
      subject: instanceId,
      lane: 'interactive',
      correlationId: cause.correlationId,
    },
  ]);
  await note(trx, cause, {
    action: 'identity.ensure-client',
    resourceType: 'client',
    resourceId: instanceId,
    organisationId: asked.hoster_organisation_id,
    summary: { name: request.name, address: request.address },
  });
};

/**
 * The client id that an instance is to have: what a tool of SAML calls itself, else one of ours, kept. Once
 * Keycloak may hold the client, its id stays: the accounts and the rights of people hang on it.
 */
const clientIdOf = (
  { saml, name, instanceId }: ClientRequest,
  before: Client | undefined,
): string => {
  const isHeld = before !== undefined && before.state !== 'refused';
  if (isHeld) return before.client_id;
  return saml?.entityId ?? clientIdFor(name, instanceId);
};

/** A tool that is to be told otherwise than before of its people is told of everybody who has it. */
const tellAgain = async (
  trx: Work,
  { today, correlationId }: Cause,
  before: Client,
  asked: Pick<Client, 'claims' | 'provisioning_uri'>,
): Promise<void> => {
  const isSame =
    before.provisioning_uri === asked.provisioning_uri &&
    new Set(before.claims).symmetricDifference(new Set(asked.claims)).size === 0;
  if (isSame) return;
  for (const organisationId of await organisationsWithAccess(trx, before.instance_id)) {
    const people = await peopleEntitledThrough(trx, organisationId, today);
    await enqueueAccounts(trx, people, correlationId);
  }
};

/** Publishes what became of a client: ready with its issuer, or refused with a reason. */
export const answerClient = async (
  trx: Work,
  cause: Cause,
  instanceId: Client['instance_id'],
  answer: { readonly issuer: string } | { readonly reasonCode: ClientRefusal },
): Promise<void> => {
  const client = await lockClient(trx, instanceId);
  if (!client) return;
  const hoster = await findOrganisation(trx, client.hoster_organisation_id);
  const version = client.version + 1;
  await updateClient(trx, instanceId, { version });
  const common = {
    ...envelope(cause),
    home: hoster?.home ?? NATIONAL_HOME,
    aggregate: 'client',
    aggregateId: instanceId,
    version,
  };
  await appendEvents(trx, [
    'issuer' in answer
      ? {
          ...common,
          type: 'client.ready',
          data: { instanceId, clientId: client.client_id, issuer: answer.issuer },
        }
      : {
          ...common,
          type: 'client.refused',
          data: { instanceId, reasonCode: answer.reasonCode },
        },
  ]);
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import { pendingAccesses } from '../../db/accesses.ts';
import { type Client, findClient, lockClient, updateClient } from '../../db/clients.ts';
import { type KeycloakTask, enqueueTasks } from '../../db/keycloak-tasks.ts';
import type { ClientRefusal } from '../../domain/client-request.ts';
import { ownCause } from '../cause.ts';
import { answerClient } from '../clients/ensure-client.ts';
import type { Identity } from '../identity.ts';
import type { ToolSpecification } from '../ports.ts';
import { ProviderError } from '../provider-error.ts';

/** What Keycloak is to hold for a client. */
export const toolOf = (
  client: Client,
  { secrets, clock }: Pick<Identity, 'secrets' | 'clock'>,
): ToolSpecification => ({
  clientId: client.client_id,
  name: client.name,
  address: client.address,
  redirectUris: client.redirect_uris,
  postLogoutRedirectUris: client.post_logout_redirect_uris,
  backchannelLogoutUri: client.backchannel_logout_uri,
  secret: secrets.open(client.secret),
  saml: client.saml,
  previous: previousOf(client, secrets, clock.now()),
  keyExchange: client.key_exchange,
  claims: client.claims,
  secondFactor: client.second_factor,
});

const previousOf = (
  { previous_secret: sealed, previous_until: until }: Client,
  secrets: Identity['secrets'],
  now: Temporal.Instant,
): ToolSpecification['previous'] => {
  if (sealed === null || until === null) return null;
  const secondsLeft = Math.floor(now.until(Temporal.Instant.from(until)).total('seconds'));
  return secondsLeft > 0 ? { secret: secrets.open(sealed), secondsLeft } : null;
};

const REFUSALS: Readonly<Record<string, ClientRefusal>> = {
  conflict: 'name-taken',
  refused: 'keycloak-refused',
};

/** Makes the client of an instance in Keycloak and answers `client.ready` or `client.refused`. */
export const ensureClientTask =
  (identity: Identity) =>
  async (task: KeycloakTask): Promise<void> => {
    const { db, clock, provider, issuer } = identity;
    const client = await findClient(db, task.subject);
    if (!client || client.state === 'refused') return;
    let holdsPrevious = false;
    const refusal = await provider.ensureTool(toolOf(client, identity)).then(
      (done) => {
        ({ holdsPrevious } = done);
        return null;
      },
      (error: unknown) => {
        const code = error instanceof ProviderError ? REFUSALS[error.fault] : undefined;
        if (code === undefined) throw error;
        return code;
      },
    );
    const cause = ownCause(clock, client.correlation_id);
    await transaction(db, async (trx) => {
      const current = await lockClient(trx, client.instance_id);
      if (current?.state !== 'pending') return;
      await updateClient(trx, client.instance_id, {
        state: refusal ? 'refused' : 'ready',
        reason_code: refusal,
        since: cause.at,
        ...(!holdsPrevious && { previous_secret: null, previous_until: null }),
      });
      await answerClient(
        trx,
        cause,
        client.instance_id,
        refusal ? { reasonCode: refusal } : { issuer },
      );
      await enqueueWaitingAccesses(trx, client);
    });
  };

/** Accesses that were asked for before their client was decided go on now. */
const enqueueWaitingAccesses = async (
  trx: Parameters<typeof enqueueTasks>[0],
  client: Client,
): Promise<void> => {
  const waiting = await pendingAccesses(trx, client.instance_id);
  await enqueueTasks(
    trx,
    waiting.map((access) => ({
      kind: 'access' as const,
      subject: access.id,
      lane: 'interactive' as const,
      correlationId: access.correlation_id,
    })),
  );
};

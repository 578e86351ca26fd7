// SPDX-License-Identifier: AGPL-3.0-or-later
import { createSecretBox } from '@essaim/service-kit';
import { type IdentityClient, unwrap } from '@essaim/api-client';
import { type Uuid, newId } from '@essaim/kernel';
import { type PersonaName, testServers } from '@essaim/testkit';
import { breakableProxy } from './breakable-proxy.ts';
import { directoryCopy } from './directory-copy.ts';
import { movableClock } from './movable-clock.ts';
import { persona, seedNetwork } from './seed-network.ts';
import { startTestIdentity } from './test-identity.ts';
import { toolServer } from './tool-server.ts';

/** The client's secret of each tool. */
export const TOOL_SECRET = 'a secret of a tool that is long enough';

export type OffboardingTests = Awaited<ReturnType<typeof startOffboardingTests>>;

/**
 * An identity service whose ways to Keycloak and NATS can be cut, a service's copy of the directory,
 * and four tools of `dep-53` at the hoster `heb-bocage`, one for each thing that a tool can promise.
 */
export const startOffboardingTests = async () => {
  await using stack = new AsyncDisposableStack();
  const clock = movableClock();
  const keycloak = stack.use(await breakableProxy(testServers.keycloakUrl));
  const nats = stack.use(await breakableProxy(testServers.natsUrl));
  const tool = stack.use(await toolServer());
  const identity = stack.use(
    await startTestIdentity({
      clock,
      keycloakUrl: keycloak.url,
      natsUrl: nats.url.replace('http:', 'nats:'),
    }),
  );
  const { network, people } = await seedNetwork(identity.db);
  const copy = stack.use(await directoryCopy(identity.namespace, network, people));
  const operatorAddress = `operator-${newId()}@courriel.example`;
  const instances = { api: newId(), atOnce: newId(), human: newId(), unused: newId() };
  const as = (name: PersonaName): IdentityClient => identity.as(persona(people, name));

  const addTool = async (
    instanceId: Uuid,
    name: string,
    extra: { backchannel_logout_uri?: string; deprovisioning_uri?: string } = {},
  ): Promise<void> => {
    await identity.db
      .insertInto('client')
      .values({
        instance_id: instanceId,
        client_id: `tool-${name}`,
        name,
        address: `https://${name}.example`,
        redirect_uris: [`https://${name}.example/cb`],
        post_logout_redirect_uris: [],
        backchannel_logout_uri: null,
        deprovisioning_uri: null,
        ...extra,
        hoster_organisation_id: network['heb-bocage'].id,
        state: 'ready',
        reason_code: null,
        secret: createSecretBox(identity.config.encryptionKey).seal(TOOL_SECRET),
        secret_fingerprint: '0123456789ab',
        secret_read_at: null,
        secret_read_by: null,
        since: '2026-01-01T08:00:00Z',
        version: 0,
        correlation_id: newId(),
      })
      .execute();
  };

  const giveAccess = async (instanceId: Uuid, organisationId: Uuid): Promise<void> => {
    await identity.db
      .insertInto('access')
      .values({
        id: newId(),
        instance_id: instanceId,
        organisation_id: organisationId,
        activation_id: newId(),
        state: 'granted',
        reason_code: null,
        keycloak_group_id: null,
        since: '2026-01-01T08:00:00Z',
        version: 0,
        correlation_id: newId(),
      })
      .execute();
  };

  await addTool(instances.api, 'nuage', { deprovisioning_uri: `${tool.address}/scim` });
  await addTool(instances.atOnce, 'forum', { backchannel_logout_uri: `${tool.address}/logout` });
  await addTool(instances.human, 'carte');
  await addTool(instances.unused, 'sondage');
  for (const id of Object.values(instances)) await giveAccess(id, network['dep-53'].id);
  await identity.db
    .updateTable('person')
    .set({ email: operatorAddress })
    .where('id', '=', persona(people, 'operator@heb-bocage').personId)
    .execute();

  const running = stack.move();
  return {
    clock,
    keycloak,
    nats,
    identity,
    network,
    people,
    /** What the tools `nuage` and `forum` are told, and whether they answer. */
    tool,
    copy,
    instances,
    /** Where the operator of the hoster is written to. */
    operatorAddress,
    as,
    openedBy: async (instanceId: Uuid, name: PersonaName): Promise<void> => {
      await identity.db
        .insertInto('sign_in')
        .values({
          id: newId(),
          instance_id: instanceId,
          person_id: persona(people, name).personId,
          first_at: '2026-02-01T08:00:00Z',
        })
        .execute();
    },
    read: (by: PersonaName, offboardingId: string) =>
      unwrap(as(by).GET('/offboardings/{offboardingId}', { params: { path: { offboardingId } } })),
    depart: (by: PersonaName, who: PersonaName, scope: 'account' | 'here', from = 'reg-52') =>
      as(by).POST('/offboardings', {
        body: {
          personId: persona(people, who).personId,
          organisationId: network[from as 'reg-52'].id,
          scope,
          reason: 'A quitté la fédération',
        },
      }),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
};

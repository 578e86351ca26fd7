// SPDX-License-Identifier: AGPL-3.0-or-later
import { type TestRealm, keycloakAdmin, oncePerRun, testRealm, testServers } from '@essaim/testkit';
import { randomBytes } from 'node:crypto';
import { connectKeycloak } from '../keycloak/connection.ts';
import { keycloakProvider } from '../keycloak/identity-provider.ts';
import type { RealmSettings } from '../keycloak/realm/settings.ts';
import { nothingDesired } from './nothing-desired.ts';
import { reconcileMemoryInMap } from './reconcile-memory-in-map.ts';

export const CONSOLE_URL = 'http://localhost:4999';

type Representation = Record<string, unknown>;

/** A realm as identity makes it in an empty Keycloak, and as Keycloak then tells it. */
interface Model {
  readonly name: string;
  readonly settings: RealmSettings;
  readonly representation: Representation;
}

const makeModel = async (): Promise<Model> => {
  const settings: RealmSettings = {
    displayName: 'Réseau d’essai',
    consoleUrl: CONSOLE_URL,
    consoleBackchannelUrl: CONSOLE_URL,
    consoleSecret: randomBytes(16).toString('hex'),
    smtp: {
      url: testServers.smtpUrl,
      fromName: 'essaim',
      fromAddress: 'ne-pas-repondre@reseau.example',
    },
    localClientSecret: randomBytes(16).toString('hex'),
  };
  await using realm = await testRealm();
  const keycloak = connectKeycloak({
    baseUrl: testServers.keycloakUrl,
    realm: realm.name,
    credentials: {
      username: testServers.keycloakAdmin.user,
      password: testServers.keycloakAdmin.password,
    },
  });
  const provider = keycloakProvider(keycloak, settings, reconcileMemoryInMap());
  await provider.apply(nothingDesired, { reverts: [], deletes: [] });
  const told = await keycloakAdmin(
    'POST',
    `/${realm.name}/partial-export?exportClients=true&exportGroupsAndRoles=true`,
  );
  return { name: realm.name, settings, representation: told as Representation };
};

/** Ids are one realm's own; what Keycloak masks it makes anew. */
const withoutOwn = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutOwn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, one]) => key !== 'id' && key !== 'containerId' && one !== MASKED)
      .map(([key, one]) => [key, withoutOwn(one)]),
  );
};

const MASKED = '**********';

const ofRealm = ({ name, settings, representation }: Model, newName: string): Representation => {
  const renamed = JSON.stringify(withoutOwn(representation)).replaceAll(name, newName);
  const told = JSON.parse(renamed) as Representation & { clients: { clientId: string }[] };
  const secrets: Record<string, string | null> = {
    'essaim-console': settings.consoleSecret,
    'essaim-local': settings.localClientSecret,
  };
  return {
    ...told,
    clients: told.clients.map((client) => {
      const secret = secrets[client.clientId];
      return secret ? { ...client, secret } : client;
    }),
  };
};

/**
 * A realm of its own that holds from the start what identity gives every realm: a copy of one that it made, once for the run.
 * What makes a realm from nothing is tested where no copy is used.
 */
export const preparedRealm = async (): Promise<{ realm: TestRealm; settings: RealmSettings }> => {
  const model = await oncePerRun('identity-realm', makeModel);
  return { realm: await testRealm((name) => ofRealm(model, name)), settings: model.settings };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import KeycloakAdminClient from '@keycloak/keycloak-admin-client';
import { decodeJwt } from 'jose';

import type { ClientRepresentation } from './representations.ts';
import { type Limiter, createLimiter } from './limiter.ts';
import { type Usage, metered } from './metered.ts';
import { toProviderError } from './to-provider-error.ts';
import { type AdminCredentials, createTokenProvider } from './token-provider.ts';

export interface KeycloakSettings {
  /** Address of Keycloak as identity reaches it, without a trailing slash. */
  readonly baseUrl: string;
  /** The one realm of the network's people. */
  readonly realm: string;
  readonly credentials: AdminCredentials;
}

/** The Admin API of one realm: typed calls, at most four at once, failures as `ProviderError`. */
export interface Keycloak {
  readonly realm: string;
  readonly admin: KeycloakAdminClient;
  /** A call that the admin client does not offer: the answer, `{ id }` of what was made, null for 404. */
  readonly request: (method: string, path: string, body?: unknown) => Promise<unknown>;
  /** Changes a client as it may change itself (its registration), by a token made for this once. */
  readonly updateRegistration: (
    id: string,
    change: ClientRepresentation & { readonly clientId: string },
  ) => Promise<void>;
  /** Whether Keycloak was built with a feature, by its name. */
  readonly hasFeature: (name: string) => Promise<boolean>;
  /** Keycloak's id of the account with which essaim acts. */
  readonly ownUserId: () => Promise<string>;
  /** What its calls took since the start. */
  readonly usage: () => Usage;
}

const CALLS_AT_ONCE = 4;
const TIMEOUT_MS = 15_000;

export const connectKeycloak = ({ baseUrl, realm, credentials }: KeycloakSettings): Keycloak => {
  const { limiter, usage } = metered(createLimiter(CALLS_AT_ONCE));
  const tokens = createTokenProvider(baseUrl, credentials);
  const client = new KeycloakAdminClient({ baseUrl, realmName: realm, timeout: TIMEOUT_MS });
  client.registerTokenProvider(tokens);

  const request: Keycloak['request'] = (method, path, body) =>
    limiter(async () => {
      const what = `${method} ${path.split('?')[0]}`;
      const response = await fetch(`${baseUrl}/admin/realms/${realm}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${await tokens.getAccessToken()}`,
          'content-type': 'application/json',
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      }).catch((error: unknown) => {
        throw toProviderError(error, what);
      });
      const text = await response.text();
      if (response.status === 404) return null;
      if (!response.ok) throw toProviderError({ response }, what);
      if (text !== '') return JSON.parse(text) as unknown;
      return { id: response.headers.get('location')?.split('/').at(-1) ?? '' };
    });

  const updateRegistration: Keycloak['updateRegistration'] = async (id, change) => {
    const path = `/clients/${id}/registration-access-token`;
    const { registrationAccessToken } = (await request('POST', path)) as Record<string, string>;
    const what = 'PUT client registration';
    const address = `${baseUrl}/realms/${realm}/clients-registrations/default/${encodeURIComponent(change.clientId)}`;
    const response = await limiter(() =>
      fetch(address, {
        method: 'PUT',
        headers: {
          authorization: `Bearer ${registrationAccessToken ?? ''}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(change),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      }),
    ).catch((error: unknown) => {
      throw toProviderError(error, what);
    });
    if (!response.ok) throw toProviderError({ response }, what);
    await response.body?.cancel();
  };

  const hasFeature: Keycloak['hasFeature'] = async (name) => {
    const { features } = (await client.serverInfo.find()) as {
      features?: { name: string; enabled: boolean }[];
    };
    return features?.some((feature) => feature.name === name && feature.enabled) ?? false;
  };

  const ownUserId = async (): Promise<string> =>
    String(decodeJwt(await tokens.getAccessToken()).sub);

  return {
    realm,
    admin: limited(client, limiter),
    request,
    updateRegistration,
    hasFeature,
    ownUserId,
    usage,
  };
};

type Call = (...parameters: unknown[]) => Promise<unknown>;

const limited = (client: KeycloakAdminClient, limiter: Limiter): KeycloakAdminClient =>
  new Proxy(client, {
    get: (target, name) => {
      const resource: unknown = Reflect.get(target, name, target);
      return typeof resource === 'object' && resource !== null
        ? limitedResource(resource, String(name), limiter)
        : resource;
    },
  });

const limitedResource = (resource: object, name: string, limiter: Limiter): object =>
  new Proxy(resource, {
    get: (target, method) => {
      const call: unknown = Reflect.get(target, method, target);
      if (typeof call !== 'function') return call;
      return (...parameters: unknown[]) =>
        limiter(() => (call as Call).apply(target, parameters)).catch((error: unknown) => {
          throw toProviderError(error, `${name}.${String(method)}`);
        });
    },
  });

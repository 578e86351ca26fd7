// SPDX-License-Identifier: AGPL-3.0-or-later
import { ProviderError } from '../app/provider-error.ts';

/** How identity signs in to Keycloak's Admin API, in the realm `master`. */
export type AdminCredentials =
  | { readonly clientId: string; readonly clientSecret: string }
  | { readonly username: string; readonly password: string };

const EARLY_MS = 10_000;
const TIMEOUT_MS = 10_000;

const grant = (credentials: AdminCredentials): Record<string, string> =>
  'clientId' in credentials
    ? {
        grant_type: 'client_credentials',
        client_id: credentials.clientId,
        client_secret: credentials.clientSecret,
      }
    : { grant_type: 'password', client_id: 'admin-cli', ...credentials };

/**
 * Gives access tokens for the Admin API: kept until shortly before they expire, fetched by one
 * caller at a time. The admin client itself never renews a client-credentials token.
 */
export const createTokenProvider = (
  baseUrl: string,
  credentials: AdminCredentials,
): { getAccessToken: () => Promise<string> } => {
  let token = '';
  let freshUntil = 0;
  let pending: Promise<string> | null = null;

  const fetchToken = async (): Promise<string> => {
    const response = await fetch(`${baseUrl}/realms/master/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams(grant(credentials)),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(() => null);
    if (!response) throw new ProviderError('unreachable', null, 'sign-in to the Admin API');
    if (!response.ok) {
      await response.body?.cancel();
      throw new ProviderError('unreachable', response.status, 'sign-in to the Admin API');
    }
    const answer = (await response.json()) as { access_token: string; expires_in: number };
    token = answer.access_token;
    freshUntil = performance.now() + answer.expires_in * 1000 - EARLY_MS;
    return token;
  };

  return {
    getAccessToken: () => {
      if (performance.now() < freshUntil) return Promise.resolve(token);
      pending ??= fetchToken().finally(() => {
        pending = null;
      });
      return pending;
    },
  };
};

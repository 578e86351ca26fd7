// SPDX-License-Identifier: AGPL-3.0-or-later
import { SetupError } from '../setup-error.ts';

export type ServiceAccount = { clientId: string; clientSecret: string };

/**
 * Gives an account of a realm a lasting password, as the administrator of Keycloak. Only the local start does this, for accounts of the
 * demonstration.
 * @param account its user name or e-mail address, and the password
 * @throws SetupError when the account is not there, or Keycloak refuses
 */
export async function setPassword(
  keycloakUrl: string,
  administrator: ServiceAccount,
  realm: string,
  account: { login: string; password: string },
): Promise<void> {
  const token = await accessToken(keycloakUrl, administrator);
  const users = `${keycloakUrl}/admin/realms/${realm}/users`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const query = new URLSearchParams({
    [account.login.includes('@') ? 'email' : 'username']: account.login,
    exact: 'true',
  });
  const found = (await (await answer(`${users}?${query.toString()}`, { headers })).json()) as {
    id: string;
  }[];
  const id = found[0]?.id;
  if (id === undefined)
    throw new SetupError(`Keycloak knows no account ${account.login} in ${realm}.`);
  const body = JSON.stringify({ type: 'password', value: account.password, temporary: false });
  await answer(`${users}/${id}/reset-password`, { method: 'PUT', headers, body });
}

async function accessToken(
  keycloakUrl: string,
  { clientId, clientSecret }: ServiceAccount,
): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  });
  const response = await answer(`${keycloakUrl}/realms/master/protocol/openid-connect/token`, {
    method: 'POST',
    body,
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

async function answer(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(10_000) });
  if (!response.ok)
    throw new SetupError(`Keycloak answered ${response.status} to ${new URL(url).pathname}.`);
  return response;
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { keepSecretsOf, keepSecret } from '@essaim/dev-infra';
import { testServers } from '../servers.ts';

const adminToken = async (): Promise<string> => {
  const { user, password } = testServers.keycloakAdmin;
  const response = await fetch(
    `${testServers.keycloakUrl}/realms/master/protocol/openid-connect/token`,
    {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'password',
        client_id: 'admin-cli',
        username: user,
        password,
      }),
    },
  );
  if (!response.ok) throw new Error(`Keycloak administrator: HTTP ${response.status}`);
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
};

/**
 * Calls Keycloak's Admin API as a test's set-up does.
 * @param path below `/admin/realms`, such as `/reseau/users`
 * @throws Error on any refusal
 */
export const keycloakAdmin = async (
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> => {
  keepGiven(path, body);
  const response = await fetch(`${testServers.keycloakUrl}/admin/realms${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await adminToken()}`,
      'content-type': 'application/json',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`Keycloak ${method} ${path}: HTTP ${response.status} ${text}`);
  return text === '' ? null : (JSON.parse(text) as unknown);
};

const keepGiven = (path: string, body: unknown): void => {
  keepSecretsOf(JSON.stringify(body) ?? '');
  const { value } = (body ?? {}) as { value?: unknown };
  if (path.endsWith('/reset-password') && typeof value === 'string') keepSecret('password', value);
};

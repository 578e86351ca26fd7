// SPDX-License-Identifier: AGPL-3.0-or-later
import { keycloakAdmin, testServers } from '@essaim/testkit';
import { randomBytes } from 'node:crypto';

type Call = (method: string, path: string, body?: unknown) => Promise<unknown>;

/**
 * Another administrator of Keycloak than the one that essaim acts as: what they change is drift.
 * @returns calls below the realm, and the removal of the account
 */
export const otherAdministrator = async (
  realm: string,
): Promise<{ readonly call: Call } & AsyncDisposable> => {
  const username = `hand-${randomBytes(5).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  await keycloakAdmin('POST', '/master/users', {
    username,
    enabled: true,
    credentials: [{ type: 'password', value: password, temporary: false }],
  });
  const [user] = (await keycloakAdmin('GET', `/master/users?username=${username}`)) as {
    id: string;
  }[];
  const role = await keycloakAdmin('GET', '/master/roles/admin');
  await keycloakAdmin('POST', `/master/users/${user?.id}/role-mappings/realm`, [role]);

  const token = async (): Promise<string> => {
    const response = await fetch(
      `${testServers.keycloakUrl}/realms/master/protocol/openid-connect/token`,
      {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'password',
          client_id: 'admin-cli',
          username,
          password,
        }),
      },
    );
    return ((await response.json()) as { access_token: string }).access_token;
  };
  return {
    call: async (method, path, body) => {
      const response = await fetch(`${testServers.keycloakUrl}/admin/realms/${realm}${path}`, {
        method,
        // Tokens of that realm hold for a minute, and a busy machine takes longer between two calls.
        headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path}: HTTP ${response.status} ${text}`);
      return text === '' ? null : (JSON.parse(text) as unknown);
    },
    [Symbol.asyncDispose]: async () => {
      await keycloakAdmin('DELETE', `/master/users/${user?.id}`);
    },
  };
};

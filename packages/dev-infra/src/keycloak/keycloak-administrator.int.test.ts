// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setPassword } from './keycloak-administrator.ts';

const keycloak = process.env['ESSAIM_TEST_KEYCLOAK_URL']!;
const realm = `infra-${randomUUID()}`;
const administrator = { clientId: `infra-${randomUUID()}`, clientSecret: 'a secret' };

const token = async (path: string, form: Record<string, string>): Promise<Response> =>
  fetch(`${keycloak}/realms/${path}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });

const admin = async (method: string, path: string, body?: unknown): Promise<Response> => {
  const response = await token('master', {
    grant_type: 'password',
    client_id: 'admin-cli',
    username: process.env['ESSAIM_TEST_KEYCLOAK_ADMIN_USER']!,
    password: process.env['ESSAIM_TEST_KEYCLOAK_ADMIN_PASSWORD']!,
  });
  const { access_token: bearer } = (await response.json()) as { access_token: string };
  const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' };
  const answer = await fetch(`${keycloak}/admin/realms${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(answer.ok, `${method} ${path}: ${answer.status}`).toBe(true);
  return answer;
};

const first = async (path: string): Promise<{ id: string }> =>
  ((await (await admin('GET', path)).json()) as { id: string }[])[0]!;

beforeAll(async () => {
  const user = {
    username: 'lea',
    email: 'lea@example.org',
    firstName: 'Léa',
    lastName: 'Martin',
    enabled: true,
  };
  const client = { clientId: 'try', publicClient: true, directAccessGrantsEnabled: true };
  await admin('POST', '', { realm, enabled: true, users: [user], clients: [client] });
  const { clientId, clientSecret: secret } = administrator;
  await admin('POST', '/master/clients', { clientId, secret, serviceAccountsEnabled: true });
  const { id } = await first(`/master/clients?clientId=${clientId}`);
  const account = (await (
    await admin('GET', `/master/clients/${id}/service-account-user`)
  ).json()) as { id: string };
  const role = await (await admin('GET', '/master/roles/admin')).json();
  await admin('POST', `/master/users/${account.id}/role-mappings/realm`, [role]);
});
afterAll(async () => {
  await admin('DELETE', `/${realm}`);
  const { id } = await first(`/master/clients?clientId=${administrator.clientId}`);
  await admin('DELETE', `/master/clients/${id}`);
});

const signIn = async (password: string): Promise<number> =>
  (await token(realm, { grant_type: 'password', client_id: 'try', username: 'lea', password }))
    .status;

test.each([
  ['lea', 'abcde-fghjk-mnpqr'],
  ['lea@example.org', 'fghjk-mnpqr-stuvw'],
])('the account %s signs in with the password that it was given', async (login, password) => {
  await setPassword(keycloak, administrator, realm, { login, password });
  expect(await signIn(password)).toBe(200);
  expect(await signIn(`${password}x`)).toBe(400);
});

test('an unknown account, and a wrong administrator, are said', async () => {
  const account = { login: 'nobody', password: 'x' };
  await expect(setPassword(keycloak, administrator, realm, account)).rejects.toThrow(
    /knows no account nobody/,
  );
  const impostor = { ...administrator, clientSecret: 'wrong' };
  await expect(setPassword(keycloak, impostor, realm, account)).rejects.toThrow(/answered 401/);
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { type Persona, eventually, keycloakAdmin } from '@essaim/testkit';
import type { TestIdentity } from './test-identity.ts';

const PASSWORD = 'une longue phrase 53';

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly error?: string;
  readonly error_description?: string;
}

/** Has a persona's account made in Keycloak, and gives it a password. */
export const withPassword = async (identity: TestIdentity, person: Persona): Promise<void> => {
  await unwrap(identity.as(person).PATCH('/me', { body: { language: 'en' } }));
  const keycloakId = await eventually(async () => {
    const row = await identity.db
      .selectFrom('person')
      .select('keycloak_id')
      .where('id', '=', person.personId)
      .executeTakeFirstOrThrow();
    if (row.keycloak_id === null) throw new Error('no account yet');
    return row.keycloak_id;
  });
  await keycloakAdmin('PUT', `/${identity.realm.name}/users/${keycloakId}/reset-password`, {
    type: 'password',
    value: PASSWORD,
    temporary: false,
  });
};

const request = async (
  identity: TestIdentity,
  form: Readonly<Record<string, string>>,
): Promise<Tokens> => {
  const response = await fetch(`${identity.realm.issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: 'essaim-local',
      client_secret: identity.config.realm.localClientSecret ?? '',
      ...form,
    }),
  });
  return (await response.json()) as Tokens;
};

/** Signs a persona in with the password, as the local start's client does. */
export const signIn = (
  identity: TestIdentity,
  person: Persona,
  form: Readonly<Record<string, string>> = {},
): Promise<Tokens> =>
  request(identity, {
    grant_type: 'password',
    username: person.name.replaceAll(/[^a-z0-9]+/g, '.'),
    password: PASSWORD,
    ...form,
  });

/** Asks for new tokens with a refresh token. */
export const refresh = (
  identity: TestIdentity,
  token: string,
  form: Readonly<Record<string, string>> = {},
): Promise<Tokens> =>
  request(identity, { grant_type: 'refresh_token', refresh_token: token, ...form });

// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { newId } from '@essaim/kernel';
import { createLogger } from '@essaim/service-kit';
import {
  type Origin,
  type TestNetwork,
  keycloakAdmin,
  startOrigin,
  testServers,
} from '@essaim/testkit';
import { sql } from 'kysely';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailTo } from './test-support/mailbox.ts';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';
import { answersAbout, clientRequest } from './test-support/tool-commands.ts';

const log: string[] = [];
const logger = createLogger('identity', 'trace', { write: (line) => log.push(line) });
const answers: string[] = [];

let identity: TestIdentity;
let catalog: Origin;
let network: TestNetwork;
let people: Awaited<ReturnType<typeof seedNetwork>>['people'];

beforeAll(async () => {
  identity = await startTestIdentity({ logger });
  ({ network, people } = await seedNetwork(identity.db));
  catalog = await startOrigin('catalog', identity.namespace, ['identity.ensure-client']);
});

afterAll(async () => {
  await catalog[Symbol.asyncDispose]();
  await identity[Symbol.asyncDispose]();
});

/** The token of an invitation, from the mail to somebody who has a password already. */
const invitationToken = async (): Promise<string> => {
  const invitee = persona(people, 'member@dep-53');
  const { email: address, keycloak_id: keycloakId } = await identity.db
    .selectFrom('person')
    .select(['email', 'keycloak_id'])
    .where('id', '=', invitee.personId)
    .executeTakeFirstOrThrow();
  const email = String(address);
  await unwrap(identity.as(invitee).PATCH('/me', { body: { language: 'en' } }));
  await expect.poll(() => accountOf(email, keycloakId), { timeout: 20_000 }).not.toBeNull();
  const account = await accountOf(email, keycloakId);
  await keycloakAdmin('PUT', `/${identity.realm.name}/users/${account}/reset-password`, {
    type: 'password',
    value: PASSWORD,
    temporary: false,
  });
  await unwrap(
    identity.as(persona(people, 'coordination@reg-52')).POST('/invitations', {
      body: { email, organisationId: network['dep-72'].id, role: 'communication' },
    }),
  );
  const mail = await mailTo(email);
  const token = /\/invitation\/([\w-]{43})/.exec(mail.text)?.[1] ?? '';
  expect(token).not.toBe('');
  const wrong = await identity
    .as(persona(people, 'member@dep-72'))
    .POST('/invitations/accept', { body: { token } });
  answers.push(JSON.stringify(wrong.error));
  return token;
};

const PASSWORD = `une longue phrase ${randomBytes(4).toString('hex')}`;

const accountOf = async (email: string, known: string | null): Promise<string | null> => {
  if (known !== null) return known;
  const row = await identity.db
    .selectFrom('person')
    .select('keycloak_id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  return row.keycloak_id;
};

const clientSecret = async (): Promise<string> => {
  const instanceId = newId();
  await catalog.send({
    name: 'identity.ensure-client',
    data: clientRequest(instanceId, network['heb-bocage'].id),
  });
  await answersAbout(identity.db, 'client.ready', instanceId);
  const path = { params: { path: { instanceId } } };
  const operator = identity.as(persona(people, 'operator@heb-bocage'));
  const { secret } = await unwrap(operator.POST('/clients/{instanceId}/secret', path));
  const again = await operator.POST('/clients/{instanceId}/secret', path);
  answers.push(JSON.stringify(again.error));
  return secret;
};

/** Every row of the database, as text; encrypted and hashed values are binary. */
const kept = async (): Promise<string> => {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(identity.db);
  const rows = await Promise.all(
    tables.rows.map(({ name }) =>
      sql`select to_jsonb(t) as row from ${sql.table(name)} t`.execute(identity.db),
    ),
  );
  return JSON.stringify(rows.map(({ rows: found }) => found));
};

test('no secret stands in a log, in any row of the database or in a refusal', async () => {
  const bearer = await identity.realm.token(persona(people, 'coordination@dep-53'));
  await fetch(`${identity.url}/me?cookie=hunter2`, {
    headers: { authorization: `Bearer ${bearer}`, cookie: 'session=hunter2' },
  });
  const { realm, encryptionKey, keycloak } = identity.config;
  const secrets = {
    'token of an invitation': await invitationToken(),
    'secret of a client': await clientSecret(),
    'password of a person': PASSWORD,
    'access token': bearer,
    cookie: 'hunter2',
    'secret of the console': realm.consoleSecret,
    'secret of the local client': realm.localClientSecret ?? '',
    'encryption key': encryptionKey.toString('base64url'),
    'password of the administrator': testServers.keycloakAdmin.password,
    'password of the database': new URL(identity.config.databaseUrl).password,
  };
  expect(keycloak.credentials).toMatchObject({
    password: secrets['password of the administrator'],
  });
  const places = { log: log.join(''), kept: await kept(), answers: answers.join('') };
  expect(places.log).toContain('"msg":"request"');
  expect(places.kept).toContain('readClientSecret');
  const leaks = Object.entries(secrets).flatMap(([what, secret]) =>
    Object.entries(places)
      .filter(([, text]) => secret !== '' && text.includes(secret))
      .map(([place]) => `${what} in ${place}`),
  );
  expect(leaks).toEqual([]);
});

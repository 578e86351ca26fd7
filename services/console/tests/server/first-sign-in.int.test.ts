// SPDX-License-Identifier: AGPL-3.0-or-later
import { eventually, keycloakAdmin } from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAccount, setMandateVersion } from './console-client.ts';
import { type ConsoleUnderTest, startConsoleUnderTest } from './start-console.ts';
import { Visitor } from './visitor.ts';

let run: ConsoleUnderTest;
beforeAll(async () => {
  run = await startConsoleUnderTest();
});
afterAll(() => run[Symbol.asyncDispose]());

test('whoever comes through a region’s provider waits until identity has met them, then is in', async () => {
  const { uid } = run.person('coordination@reg-44');
  const email = 'nouvelle@region.example';
  const account = await makeAccount(run.realm.name, { uid, email });
  await keycloakAdmin('PUT', `/${run.realm.name}/users/${account.id}`, {
    username: email,
    email,
    firstName: 'Lou',
    lastName: 'Petit',
    attributes: {},
  });
  const visitor = new Visitor(run.url);
  const signedIn = visitor.signIn(account);
  await eventually(async () => {
    const sessions = (await keycloakAdmin(
      'GET',
      `/${run.realm.name}/users/${account.id}/sessions`,
    )) as unknown[];
    expect(sessions).toHaveLength(1);
  });
  await setMandateVersion(run.realm.name, account, uid, 0);
  expect(await signedIn).toBe(`${run.url}/`);
  const session = await (await visitor.fetch('/api/session')).json();
  expect(session).toMatchObject({ signedIn: true, hats: [{ role: 'coordination' }] });
});

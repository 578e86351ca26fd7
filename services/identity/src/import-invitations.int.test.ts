// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { type Persona, type TestNetwork } from '@essaim/testkit';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailTo, mailsTo } from './test-support/mailbox.ts';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';

let identity: TestIdentity;
let network: TestNetwork;
let people: Persona[];
let region: Persona;
beforeAll(async () => {
  identity = await startTestIdentity();
  ({ network, people } = await seedNetwork(identity.db));
  region = persona(people, 'coordination@reg-52');
});
afterAll(() => identity[Symbol.asyncDispose]());

const address = () => `bulk-${randomBytes(4).toString('hex')}@courriel.example`;
const HEAD = 'email;organisation_key;role';

const send = (lines: string[], query: { dryRun?: boolean; partial?: boolean } = {}, who = region) =>
  identity.as(who).POST('/invitations/import', {
    params: { query },
    body: [HEAD, ...lines].join('\r\n'),
    bodySerializer: (text: string) => text,
    headers: { 'content-type': 'text/csv' },
  });

const openAt = async (key: 'dep-72' | 'dep-53') =>
  (
    await unwrap(
      identity.as(region).GET('/invitations', {
        params: { query: { organisationId: network[key].id, state: 'sent' } },
      }),
    )
  ).items;

test('a dry run says what it would do and invites nobody', async () => {
  const before = (await openAt('dep-72')).length;
  const email = address();
  const report = await unwrap(
    send([`${email};dep-72;liaison`, 'lou@;dep-72;support', `${address()};dep-99;support`], {
      dryRun: true,
    }),
  );
  expect(report).toMatchObject({
    dryRun: true,
    applied: false,
    created: 1,
    errors: [
      { line: 3, column: 'email', code: 'invalid_email' },
      { line: 4, column: 'organisation_key', code: 'unknown_organisation' },
    ],
  });
  expect(await openAt('dep-72')).toHaveLength(before);
  expect(await mailsTo(email)).toEqual([]);
});

test('a file with a bad line is refused whole, or its good lines are taken when that is asked', async () => {
  const email = address();
  const lines = [`${email};dep-72;training`, 'lou@;dep-72;support'];
  const refused = await send(lines);
  expect(refused.error).toMatchObject({ code: 'csv-invalid' });
  expect((await openAt('dep-72')).map((one) => one.email)).not.toContain(email);
  expect(await unwrap(send(lines, { partial: true }))).toMatchObject({ applied: true, created: 1 });
  expect((await openAt('dep-72')).map((one) => one.email)).toContain(email);
});

test('each person is written to once a mandate, and a second import invites nobody', async () => {
  const [one, two] = [address(), address()];
  const lines = [`${one};dep-72;liaison`, `${one};dep-53;liaison`, `${two};dep-72;communication`];
  expect(await unwrap(send(lines))).toMatchObject({ created: 3, unchanged: 0 });
  expect((await mailTo(two, 1)).text).toContain('dep-72');
  await mailTo(one, 2);
  expect(await unwrap(send(lines))).toMatchObject({ created: 0, unchanged: 3 });
  expect(await mailsTo(one)).toHaveLength(2);
  expect(await mailsTo(two)).toHaveLength(1);
});

test('nobody invites outside their reach, line by line', async () => {
  const department = persona(people, 'coordination@dep-53');
  const report = await unwrap(
    send(
      [`${address()};dep-72;liaison`, `${address()};dep-53;liaison`],
      { dryRun: true },
      department,
    ),
  );
  expect(report).toMatchObject({ created: 1, errors: [{ line: 2, code: 'out_of_scope' }] });
});

test('the journal tells who invited whom, and that it was one file', async () => {
  const journal = await unwrap(
    identity.as(persona(people, 'coordination@nat')).GET('/journal', {
      params: { query: { action: 'importInvitations' } },
    }),
  );
  expect(journal.items.map(({ summary }) => summary)).toEqual([{ invited: 3 }, { invited: 1 }]);
});

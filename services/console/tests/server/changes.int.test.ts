// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { eventually, organisationSnapshot } from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../src/shared/session.ts';
import { type Heard, listen } from './listen.ts';
import { type ConsoleUnderTest, startConsoleUnderTest } from './start-console.ts';
import { Visitor } from './visitor.ts';

let run: ConsoleUnderTest;
beforeAll(async () => {
  run = await startConsoleUnderTest();
});
afterAll(() => run[Symbol.asyncDispose]());

const PLACES = ['nat', 'reg-52', 'reg-44', 'dep-53', 'dep-72', 'dep-68', '53-00013'] as const;

/** Something happens to each place; gives the ids of the organisations, by their keys. */
const changeAll = async () => {
  for (const key of PLACES) {
    const { id, home } = run.network[key];
    await run.identity.publish({
      type: 'organisation.updated',
      aggregate: 'organisation',
      aggregateId: id,
      home,
      data: organisationSnapshot(run.network[key]),
    });
  }
};
const placesHeard = (heard: Heard[]) =>
  PLACES.filter((key) => heard.some(({ data }) => data['id'] === run.network[key].id));

test.each([
  ['coordination@nat', [...PLACES]],
  ['coordination@reg-52', ['nat', 'reg-52', 'dep-53', 'dep-72', '53-00013']],
  ['coordination@dep-53', ['nat', 'reg-52', 'dep-53', '53-00013']],
  ['operator@heb-bocage', [...PLACES]],
] as const)('%s hears of %j', async (name, places) => {
  const visitor = await run.signedIn(name);
  await using stream = await listen(visitor);
  await changeAll();
  await eventually(() => expect(placesHeard(stream.heard)).toEqual(places));
  const one = stream.heard.find(({ event }) => event === 'change');
  expect(Object.keys(one?.data ?? {}).sort()).toEqual(['id', 'type', 'version']);
  expect(one?.data['type']).toBe('organisation');
});

test('after an interruption, what was missed comes, or the word to read all again', async () => {
  const visitor = await run.signedIn('coordination@nat');
  await using first = await listen(visitor);
  await changeAll();
  const id = await eventually(() => {
    const found = first.heard.find(({ event }) => event === 'change')?.id;
    expect(found).toBeDefined();
    return found ?? '';
  });
  await eventually(() => expect(placesHeard(first.heard)).toEqual([...PLACES]));
  await first[Symbol.asyncDispose]();
  await using again = await listen(visitor, { lastEventId: id });
  await eventually(() => expect(placesHeard(again.heard).length).toBe(PLACES.length - 1));
  expect(again.heard.some(({ event }) => event === 'reset')).toBe(false);
  await using lost = await listen(visitor, { lastEventId: 'another-process-12' });
  await eventually(() => expect(lost.heard[0]?.event).toBe('reset'));
});

test('a page that opens hears what changed between its reading and its stream', async () => {
  const visitor = await run.signedIn('coordination@nat');
  const { lastChange } = (await (await visitor.fetch('/api/session')).json()) as SignedIn;
  await using before = await listen(visitor);
  await changeAll();
  await eventually(() => expect(placesHeard(before.heard)).toEqual([...PLACES]));
  await using other = await listen(visitor, { since: lastChange });
  await eventually(() => expect(placesHeard(other.heard)).toEqual([...PLACES]));
});

test('the stream says that the session is over, and ends', async () => {
  const visitor = await run.signedIn('member@dep-53');
  await using stream = await listen(visitor);
  const { personId, uid } = run.person('member@dep-53');
  await run.identity.publish({
    type: 'session.revoked',
    aggregate: 'session',
    aggregateId: newId(),
    data: { personId, uid, notBefore: Temporal.Now.instant().toString() },
  });
  await eventually(() => expect(stream.heard.at(-1)?.event).toBe('ended'));
  await stream.over;
});

test('without a session there is no stream', async () => {
  const answer = await new Visitor(run.url).fetch('/api/changes');
  expect(answer.status).toBe(401);
});

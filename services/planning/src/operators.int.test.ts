// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { type Uuid, newId } from '@essaim/kernel';
import { eventually, organisationSnapshot } from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from './test-support/act.ts';
import { type PlanningFixture, startFixture } from './test-support/planning-fixture.ts';

let fixture: PlanningFixture;
beforeAll(async () => {
  fixture = await startFixture({ lives: (name) => name.endsWith('@nat') });
});
afterAll(() => fixture[Symbol.asyncDispose]());

const operator = () => fixture.as('technical@nat');
const parked = async () => (await unwrap(operator().GET('/parked'))).items;
const organisation = (id: Uuid, key: string) =>
  fixture.identity.publish({
    type: 'organisation.updated',
    aggregate: 'organisation',
    aggregateId: id,
    data: { ...organisationSnapshot(fixture.network['dep-53']), id, key },
  });

test('an event that cannot be applied waits for an operator, those behind it too, others do not', async () => {
  expect(await parked()).toEqual([]);
  const twin = newId();
  await organisation(twin, 'dep-53');
  await eventually(async () => {
    expect(await parked()).toMatchObject([
      { source: 'identity', aggregate: 'organisation', aggregateId: twin, waiting: 1 },
    ]);
  });
  await organisation(twin, 'dep-53');
  await eventually(async () => {
    expect(await parked()).toMatchObject([
      { aggregateId: twin, waiting: 2, reason: 'handler-failed' },
    ]);
  });

  const replay = () =>
    operator().POST('/parked/replay', {
      body: { source: 'identity', aggregateId: twin },
    });
  expect(await unwrap(replay())).toEqual({ applied: 0, stillParked: true });

  await organisation(fixture.network['dep-53'].id, 'dep-53-old');
  await eventually(async () => {
    expect(await unwrap(replay())).toEqual({ applied: 2, stillParked: false });
  });
  expect(await parked()).toEqual([]);
  expect(await codeOf(replay())).toBe('not-found');
});

test('a replay is in the journal', async () => {
  const { items } = await unwrap(
    fixture.as('coordination@nat').GET('/journal', {
      params: { query: { action: 'replayParked' } },
    }),
  );
  expect(items.at(0)).toMatchObject({
    action: 'replayParked',
    person: { id: fixture.person('technical@nat').personId },
  });
});

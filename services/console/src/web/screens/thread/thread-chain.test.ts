// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { Catalog, Identity, Planning } from '../../api/schemas.ts';
import { cutAt, threadChain, threadTools } from './thread-chain.ts';

const at = '2027-03-09T08:00:00Z';
const planning = (kind: string, id: string, state: string, more = {}) =>
  ({ kind, id, state, since: at, at, activationId: null, ...more }) as Planning['ThreadLink'];
const activation = (id: string, toolKey: string, state: string, taskId: string | null = null) =>
  ({
    kind: 'activation',
    id,
    toolKey,
    name: toolKey,
    instanceId: `i-${id}`,
    taskId,
    state,
    since: at,
    asOf: at,
  }) as Catalog['ThreadLink'];
const identity = (
  kind: string,
  instanceId: string,
  state: string,
  activationId: string | null = null,
) => ({ kind, id: kind, instanceId, activationId, state, since: at, at }) as Identity['ThreadLink'];

const whole = {
  planning: [
    planning('wave', 'w', 'done'),
    planning('organisation', 'o', 'done'),
    planning('task', 't1', 'in-progress'),
    planning('task', 't2', 'done'),
  ],
  catalog: [
    activation('a', 'nextcloud', 'done', 't2'),
    activation('b', 'peertube', 'blocked', 't1'),
  ],
  identity: [
    identity('client', 'i-a', 'done'),
    identity('access', 'i-a', 'done', 'a'),
    identity('first-sign-in', 'i-a', 'done'),
    identity('client', 'i-b', 'blocked'),
  ],
};

test('follows one tool from the wave to the first sign-in', () => {
  const chain = threadChain(whole, 'nextcloud');
  expect(chain.map(({ kind }) => kind)).toEqual([
    'wave',
    'organisation',
    'task',
    'activation',
    'client',
    'first-sign-in',
  ]);
  expect(chain.map(({ link }) => link?.id)).toEqual([
    'w',
    'o',
    't2',
    'a',
    'client',
    'first-sign-in',
  ]);
  expect(cutAt(chain)).toBe(-1);
});

test('without a choice, follows the tool that needs somebody, and says where the thread is cut', () => {
  const chain = threadChain(whole, undefined);
  expect(chain.map(({ state }) => state)).toEqual([
    'done',
    'done',
    'moving',
    'blocked',
    'blocked',
    'todo',
  ]);
  expect(cutAt(chain)).toBe(4);
});

test('an access that is not given yet stands in the place of a client that is ready', () => {
  const chain = threadChain(
    {
      ...whole,
      identity: [identity('client', 'i-a', 'done'), identity('access', 'i-a', 'in-progress', 'a')],
    },
    'nextcloud',
  );
  expect(chain[4]).toMatchObject({ state: 'moving', link: { kind: 'access' } });
});

test('a silent service greys its own links only', () => {
  const chain = threadChain({ ...whole, identity: undefined }, 'nextcloud');
  expect(chain.map(({ state }) => state)).toEqual([
    'done',
    'done',
    'done',
    'done',
    'absent',
    'absent',
  ]);
  const silent = threadChain({ planning: undefined, catalog: [], identity: [] }, undefined);
  expect(silent.map(({ state }) => state)).toEqual([
    'absent',
    'absent',
    'absent',
    'todo',
    'todo',
    'todo',
  ]);
});

test('when nothing is blocked the thread stands at the first link that is not done', () => {
  const chain = threadChain({ ...whole, catalog: [], identity: [] }, undefined);
  expect(cutAt(chain)).toBe(2);
});

test('a wave in progress does not hold an activation that is done', () => {
  const chain = threadChain(
    {
      ...whole,
      planning: whole.planning.map((link) =>
        link.kind === 'wave' ? { ...link, state: 'in-progress' as const } : link,
      ),
    },
    'nextcloud',
  );
  expect(chain[0]?.state).toBe('moving');
  expect(cutAt(chain)).toBe(-1);
});

test('names each tool once', () => {
  const again = [...whole.catalog, activation('c', 'nextcloud', 'todo')];
  expect(threadTools(again)).toEqual([
    { key: 'nextcloud', name: 'nextcloud' },
    { key: 'peertube', name: 'peertube' },
  ]);
  expect(threadTools(undefined)).toEqual([]);
});

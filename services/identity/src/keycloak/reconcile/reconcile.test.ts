// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { apply } from './apply.ts';
import { differences } from './difference.ts';
import { plan, planId } from './plan.ts';
import type { Live, Resource } from './resource.ts';

/** An object of a Keycloak that is only a map. */
const resource = (
  world: Map<string, Live>,
  key: string,
  desired: Record<string, unknown>,
  failsAt?: 'create',
): Resource => {
  const write = async (): Promise<void> => {
    world.set(key, { isOwned: true, fields: { ...world.get(key)?.fields, ...desired } });
    if (failsAt === 'create') throw new Error('killed');
  };
  return {
    kind: 'client',
    key,
    desired,
    read: async () => world.get(key) ?? null,
    create: write,
    update: write,
  };
};

describe('a difference', () => {
  test('is of owned fields only, whatever the order of keys', () => {
    expect(differences({ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 }, b: 3 })).toEqual([]);
  });

  test('sees a missing field, and an order in a list', () => {
    expect(differences({ a: 1, b: [1, 2] }, { b: [2, 1] })).toEqual([
      { field: 'a', live: null, desired: 1 },
      { field: 'b', live: [2, 1], desired: [1, 2] },
    ]);
  });
});

describe('a reconcile', () => {
  test('creates, updates, leaves alone, and then has nothing to do', async () => {
    const world = new Map<string, Live>([
      ['drifted', { isOwned: true, fields: { enabled: false, other: 'kept' } }],
      ['foreign', { isOwned: false, fields: { enabled: false } }],
    ]);
    const wanted = ['new', 'drifted', 'foreign'].map((key) =>
      resource(world, key, { enabled: true }),
    );
    const planned = await plan(wanted);
    expect(planned.map(({ action }) => action)).toEqual(['create', 'update', 'conflict']);
    expect(world.has('new')).toBe(false);
    await apply(wanted);
    expect(world.get('drifted')?.fields).toEqual({ enabled: true, other: 'kept' });
    expect(world.get('foreign')?.fields).toEqual({ enabled: false });
    expect((await plan(wanted)).map(({ action }) => action)).toEqual(['conflict']);
    expect(planId(await plan(wanted))).not.toBe(planId(planned));
  });

  test('that was cut short is finished by the next', async () => {
    const world = new Map<string, Live>();
    const first = resource(world, 'one', { enabled: true }, 'create');
    const second = resource(world, 'two', { enabled: true });
    await expect(apply([first, second])).rejects.toThrow('killed');
    const done = await apply([resource(world, 'one', { enabled: true }), second]);
    expect(done.map(({ resource: { key } }) => key)).toEqual(['two']);
  });
});

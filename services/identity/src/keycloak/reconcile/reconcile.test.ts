// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import type { ReconcileMemory } from '../../app/reconcile/ports.ts';
import { reconcileMemoryInMap } from '../../test-support/reconcile-memory-in-map.ts';
import type { RealmView } from '../view/realm-view.ts';
import { withAdopted } from './adopted.ts';
import { type ApplyOptions, apply, unsettled } from './apply.ts';
import { differences } from './difference.ts';
import { objectId } from './object-id.ts';
import { plan, planId } from './plan.ts';
import type { Live, Resource } from './resource.ts';

/** A Keycloak that is only a map: resources read and write it themselves. */
const view = {} as RealmView;

const resource = (
  world: Map<string, Live>,
  key: string,
  desired: Record<string, unknown>,
  failsAt?: 'create' | 'update',
): Resource => ({
  kind: 'client',
  key,
  desired,
  read: async () => world.get(key) ?? null,
  create: async () => {
    world.set(key, { isOwned: true, fields: { ...desired } });
    if (failsAt === 'create') throw new Error('killed');
  },
  update: async (changed) => {
    const written = Object.fromEntries(changed.map((one) => [one.field, one.desired]));
    world.set(key, { isOwned: true, fields: { ...world.get(key)?.fields, ...written } });
    if (failsAt === 'update') throw new Error('killed');
  },
});

const automatic = (memory: ReconcileMemory): ApplyOptions => ({
  view,
  memory,
  isWanted: (_change, { cause }) => cause === 'change',
});

const planned = async (resources: readonly Resource[], memory: ReconcileMemory) =>
  plan(resources, [], view, await memory.applied(resources));

describe('a difference', () => {
  test('is of owned fields only, whatever the order of keys', () => {
    expect(differences({ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 }, b: 3 }, undefined)).toEqual([]);
  });

  test('sees a missing field, and an order in a list', () => {
    expect(differences({ a: 1, b: [1, 2] }, { b: [2, 1] }, undefined)).toEqual([
      { field: 'a', live: null, desired: 1, cause: 'change' },
      { field: 'b', live: [2, 1], desired: [1, 2], cause: 'change' },
    ]);
  });

  test.each([
    ['nobody touched it, essaim wants something new', { a: 2 }, { a: 1 }, { a: 1 }, 'change'],
    ['somebody else wrote it', { a: 1 }, { a: 9 }, { a: 1 }, 'drift'],
    ['both did: essaim’s new will wins', { a: 2 }, { a: 9 }, { a: 1 }, 'change'],
    ['it was never written', { a: 1 }, {}, { b: 1 }, 'change'],
  ] as const)('%s', (_what, desired, live, applied, cause) => {
    expect(differences(desired, live, applied).map((one) => one.cause)).toEqual([cause]);
  });
});

describe('a reconcile', () => {
  test('creates, updates, leaves alone, and then has nothing to do', async () => {
    const memory = reconcileMemoryInMap();
    const world = new Map<string, Live>([
      ['behind', { isOwned: true, fields: { enabled: false, other: 'kept' } }],
      ['foreign', { isOwned: false, fields: { enabled: false } }],
    ]);
    const wanted = ['new', 'behind', 'foreign'].map((key) =>
      resource(world, key, { enabled: true }),
    );
    const before = await planned(wanted, memory);
    expect(before.map(({ action }) => action)).toEqual(['create', 'update', 'conflict']);
    expect(world.has('new')).toBe(false);
    await apply(wanted, automatic(memory));
    expect(world.get('behind')?.fields).toEqual({ enabled: true, other: 'kept' });
    expect(world.get('foreign')?.fields).toEqual({ enabled: false });
    const after = await planned(wanted, memory);
    expect(after.map(({ action }) => action)).toEqual(['conflict']);
    expect(planId(after)).not.toBe(planId(before));
  });

  test('does its own change beside drift, which waits, field by field', async () => {
    const memory = reconcileMemoryInMap();
    const world = new Map<string, Live>();
    await apply([resource(world, 'one', { name: 'a', lifetime: 1 })], automatic(memory));
    world.set('one', { isOwned: true, fields: { name: 'a', lifetime: 99 } });
    const next = resource(world, 'one', { name: 'b', lifetime: 1 });
    await apply([next], automatic(memory));
    expect(world.get('one')?.fields).toEqual({ name: 'b', lifetime: 99 });
    const [drift] = await planned([next], memory);
    expect(drift).toMatchObject({ cause: 'drift', fields: [{ field: 'lifetime', live: 99 }] });
    await apply([next], { view, memory, isWanted: () => true });
    expect(await planned([next], memory)).toEqual([]);
  });

  test('an adopted value stands for the one that essaim would want, for a new object too', async () => {
    const adopted = new Map([['client one', { lifetime: 99 }]]);
    const memory = reconcileMemoryInMap(adopted);
    const world = new Map<string, Live>();
    const wanted = () => withAdopted([resource(world, 'one', { name: 'a', lifetime: 1 })], adopted);
    const [made] = wanted();
    await apply(
      [
        {
          ...(made as Resource),
          create: () => resource(world, 'one', { name: 'a', lifetime: 1 }).create(),
        },
      ],
      automatic(memory),
    );
    expect(world.get('one')?.fields).toEqual({ name: 'a', lifetime: 99 });
    expect(await planned(wanted(), memory)).toEqual([]);
  });

  test.each(['create', 'update'] as const)(
    'that was cut short in the middle of an %s is finished by the next, drift or not',
    async (failsAt) => {
      const memory = reconcileMemoryInMap();
      const world = new Map<string, Live>();
      if (failsAt === 'update') {
        await apply([resource(world, 'one', { enabled: true, name: 'a' })], automatic(memory));
      }
      const broken = resource(world, 'one', { enabled: true, name: 'b' }, failsAt);
      await expect(apply([broken], automatic(memory))).rejects.toThrow('killed');
      world.set('one', { isOwned: true, fields: { enabled: false, name: 'b' } });
      const whole = resource(world, 'one', { enabled: true, name: 'b' });
      const done = await apply([whole], automatic(memory));
      expect(done.map(objectId)).toEqual(['client one']);
      expect(world.get('one')?.fields).toEqual({ enabled: true, name: 'b' });
    },
  );
});

describe('what may have to be written', () => {
  test('is what differs and what that touches; the rest is noted as it is', async () => {
    const memory = reconcileMemoryInMap();
    const world = new Map<string, Live>();
    const [flow, client, other] = ['flow', 'client', 'other'].map((key) =>
      resource(world, key, { a: 1 }),
    ) as [Resource, Resource, Resource];
    await apply([flow, client], automatic(memory));
    world.set('other', { isOwned: true, fields: { a: 1 } });
    expect(await unsettled([flow, client, other], view, memory)).toEqual([]);
    expect((await memory.applied([other])).get(objectId(other))).toEqual({ a: 1 });

    const changed = { ...resource(world, 'flow', { a: 2 }), alsoTouches: client };
    expect(await unsettled([changed, client, other], view, memory)).toEqual([changed, client]);
  });
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { eventually } from '@essaim/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refresh, signIn, withPassword } from './test-support/accounts.ts';
import { type OffboardingTests, startOffboardingTests } from './test-support/offboarding-tests.ts';
import { persona } from './test-support/seed-network.ts';

let world: OffboardingTests;

beforeAll(async () => {
  world = await startOffboardingTests();
});

afterAll(() => world[Symbol.asyncDispose]());

describe('when something is away', () => {
  test('Keycloak and NATS cut, identity stopped in between: all of it happens once they are back', async () => {
    const who = persona(world.people, 'technical@dep-53');
    await withPassword(world.identity, who);
    const tokens = await signIn(world.identity, who);
    await eventually(async () =>
      expect(await world.copy.ask(tokens.access_token)).toBe('admitted'),
    );
    world.keycloak.cut();
    world.nats.cut();
    const departure = await unwrap(
      world.depart('coordination@reg-52', 'technical@dep-53', 'account'),
    );
    await eventually(async () => {
      const { steps } = await world.read('coordination@reg-52', departure.id);
      expect(steps.find(({ name }) => name === 'account')).toMatchObject({
        state: 'waiting',
        obstacle: 'keycloak-unreachable',
      });
    });
    await world.identity.stop();
    await world.identity.start();
    world.keycloak.mend();
    world.nats.mend();
    await world.identity.ready();
    await eventually(async () => {
      expect((await refresh(world.identity, tokens.refresh_token)).error).toBe('invalid_grant');
      expect(await world.copy.ask(tokens.access_token)).toBe('session-revoked');
      const { steps, tools } = await world.read('coordination@reg-52', departure.id);
      expect(steps.find(({ name }) => name === 'sessions')?.state).toBe('done');
      expect(tools.find(({ name }) => name === 'forum')?.outcome).toBe('told');
      expect(tools.find(({ name }) => name === 'nuage')?.outcome).toBe('deactivated');
    }, 40_000);
  });

  test('a tool that stays down for 72 hours lands in the dead letters; it can be tried again or decided', async () => {
    world.tool.isDown = true;
    const departure = await unwrap(
      world.depart('coordination@reg-52', 'facilitation@dep-53', 'account'),
    );
    await eventually(async () => {
      const { tools } = await world.read('coordination@reg-52', departure.id);
      expect(tools.find(({ name }) => name === 'nuage')?.attempts).toBeGreaterThan(0);
    });
    world.clock.move({ hours: 73 });
    const hoster = world.as('operator@heb-bocage');
    const dead = await eventually(async () => {
      const query = {
        hosterOrganisationId: world.network['heb-bocage'].id,
        state: 'dead' as const,
      };
      const { items } = await unwrap(hoster.GET('/offboarding-tools', { params: { query } }));
      const found = items.find(
        ({ offboardingId, name }) => offboardingId === departure.id && name === 'nuage',
      );
      if (!found) throw new Error('not given up yet');
      return found;
    });
    expect((await world.read('coordination@reg-52', departure.id)).state).toBe('attention');
    world.tool.isDown = false;
    await unwrap(
      hoster.POST('/offboarding-tools/{toolTaskId}/retry', {
        params: { path: { toolTaskId: dead.id } },
      }),
    );
    await eventually(async () => {
      const { tools } = await world.read('coordination@reg-52', departure.id);
      expect(tools.find(({ name }) => name === 'nuage')?.outcome).toBe('deactivated');
    });
  });
});

test('who is invited again before it is over keeps the accounts that were not removed yet', async () => {
  const departure = await unwrap(world.depart('coordination@reg-52', 'treasury@dep-53', 'account'));
  const { tools } = await world.read('coordination@reg-52', departure.id);
  expect(tools.some(({ state }) => state !== 'done')).toBe(true);
  await unwrap(
    world.as('coordination@reg-52').POST('/invitations', {
      body: {
        email: 'treasury.dep-53@reseau.example',
        organisationId: world.network['dep-53'].id,
        role: 'liaison',
      },
    }),
  );
  const over = await eventually(async () => {
    const now = await world.read('coordination@reg-52', departure.id);
    expect(now.state).toBe('finished');
    return now;
  });
  expect(over.tools.some(({ reasonCode }) => reasonCode === 'came-back')).toBe(true);
});

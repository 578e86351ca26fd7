// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { type PersonaName, eventually } from '@essaim/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OffboardingTests, startOffboardingTests } from './test-support/offboarding-tests.ts';
import { persona } from './test-support/seed-network.ts';

let world: OffboardingTests;
const code = (answer: { error?: unknown }) => (answer.error as { code: string } | undefined)?.code;

beforeAll(async () => {
  world = await startOffboardingTests();
});

afterAll(() => world[Symbol.asyncDispose]());

describe('an organisation leaves', () => {
  const leave = (by: PersonaName, key: 'dep-53' | '53-00013', body: object) =>
    world.as(by).POST('/organisations/{organisationId}/offboarding', {
      params: { path: { organisationId: world.network[key].id } },
      body: body as { scope: 'left' },
    });

  test('not while members hang below it, and not by its own hand', async () => {
    expect(code(await leave('coordination@reg-52', 'dep-53', { scope: 'left' }))).toBe(
      'organisation-has-members',
    );
    expect(code(await leave('board@53-00013', '53-00013', { scope: 'left' }))).toBe('forbidden');
  });

  test('a hoster is left: its accesses end, people keep their mandates, nobody confirms twice', async () => {
    await world.openedBy(world.instances.human, 'member@dep-53');
    await world.openedBy(world.instances.human, 'support@dep-53');
    const departure = await unwrap(
      leave('coordination@dep-53', 'dep-53', {
        scope: 'hoster',
        hosterOrganisationId: world.network['heb-bocage'].id,
      }),
    );
    const now = await eventually(async () => {
      const shown = await world.read('coordination@dep-53', departure.id);
      expect(shown.steps.map(({ name, state }) => `${name} ${state}`)).toEqual([
        'accesses done',
        'people done',
        'tools waiting',
        'proof waiting',
      ]);
      return shown;
    }, 60_000);
    expect(now.people.total).toBeGreaterThan(5);
    expect(now.tools.map(({ name, state }) => [name, state])).toEqual([['carte', 'waiting']]);
    const { total } = await unwrap(
      world.as('coordination@dep-53').GET('/mandates', {
        params: { query: { organisationId: world.network['dep-53'].id, role: 'member' } },
      }),
    );
    expect(total).toBe(1);
  });

  test('an association leaves: its mandates end, its status is published, the proof names everybody', async () => {
    const departure = await unwrap(
      leave('coordination@dep-53', '53-00013', { scope: 'left', reason: 'Dissoute' }),
    );
    const over = await eventually(async () => {
      const shown = await world.read('coordination@dep-53', departure.id);
      expect(shown.state).toBe('finished');
      return shown;
    }, 30_000);
    expect(over.people).toEqual({ total: 3, finished: 3 });
    const proof = await unwrap(
      world.as('coordination@dep-53').GET('/offboardings/{offboardingId}/proof', {
        params: { path: { offboardingId: departure.id } },
      }),
    );
    expect(proof.record['people']).toHaveLength(3);
    await eventually(async () => {
      const row = await world.copy.db
        .selectFrom('directory_organisation')
        .select('status')
        .where('id', '=', world.network['53-00013'].id)
        .executeTakeFirst();
      expect(row?.status).toBe('left');
    });
    const given = await world.as('coordination@dep-53').POST('/mandates', {
      body: {
        personId: persona(world.people, 'liaison@dep-72').personId,
        organisationId: world.network['53-00013'].id,
        role: 'member',
      },
    });
    expect(code(given)).toBe('organisation-has-left');
    const printed = await world.as('coordination@dep-53').POST('/printable-invitations', {
      body: {
        givenName: 'Léontine',
        familyName: 'Roncier',
        organisationId: world.network['53-00013'].id,
        role: 'member',
      },
    });
    expect(code(printed)).toBe('organisation-has-left');
    expect(code(await leave('coordination@dep-53', '53-00013', { scope: 'left' }))).toBe(
      'organisation-already-left',
    );
  });
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { newId } from '@essaim/kernel';
import { type PersonaName, eventually } from '@essaim/testkit';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApprovalTests, startApprovalTests } from './test-support/approval-tests.ts';

let world: ApprovalTests;
const on = (approvalId: string) => ({ params: { path: { approvalId } } });

beforeAll(async () => {
  world = await startApprovalTests();
});
afterAll(() => world[Symbol.asyncDispose]());

describe('a file', () => {
  const address = () => `many-${randomBytes(5).toString('hex')}@courriel.example`;
  const send = (
    path: '/invitations/import' | '/people/import',
    lines: string[],
    who: PersonaName = 'coordination@reg-52',
    query: { readonly partial?: boolean } = {},
  ) =>
    unwrap(
      world.as(who).POST(path, {
        params: { query },
        body: lines.join('\n'),
        bodySerializer: (text: string) => text,
        headers: { 'content-type': 'text/csv' },
      }),
    );
  const invitations = (count: number) => [
    'email;organisation_key;role',
    ...Array.from({ length: count }, () => `${address()};dep-72;training`),
  ];
  const openAt72 = async () => {
    const { total } = await unwrap(
      world.asker().GET('/invitations', {
        params: { query: { organisationId: world.network['dep-72'].id, state: 'sent', size: 1 } },
      }),
    );
    return total;
  };
  const coordination44 = () => world.as('coordination@reg-44');

  test('of 20 invitations is sent by one person, of 21 by two', async () => {
    const before = await openAt72();
    expect(await send('/invitations/import', invitations(20))).toMatchObject({
      applied: true,
      approval: null,
    });
    expect(await openAt72()).toBe(before + 20);
    const { approval, ...report } = await send('/invitations/import', invitations(21));
    expect(report).toMatchObject({ applied: false, created: 21 });
    expect(approval).toMatchObject({ action: 'import-invitations', count: 21, mine: true });
    expect(await openAt72()).toBe(before + 20);

    const id = String(approval?.id);
    expect((await world.grant(id)).error).toMatchObject({ code: 'forbidden' });
    expect((await world.grant(id, coordination44())).error).toMatchObject({ code: 'forbidden' });
    await unwrap(world.grant(id, world.as('coordination@nat')));
    expect(await openAt72()).toBe(before + 41);
    const row = await world.identity.db
      .selectFrom('approval')
      .select(['payload', 'payload_hash'])
      .where('id', '=', id as never)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ payload: null, payload_hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test('is written within the reach of both: what was refused to who asked stays unsent', async () => {
    const outside = address();
    const file = [...invitations(21), `${outside};dep-44;training`];
    const sent = await send('/invitations/import', file, 'coordination@reg-52', { partial: true });
    expect(sent).toMatchObject({ created: 21, approval: { count: 21 } });
    expect(sent.errors).toHaveLength(1);
    const before = await openAt72();
    await unwrap(world.grant(String(sent.approval?.id), world.as('coordination@nat')));
    expect(await openAt72()).toBe(before + 21);
    const known = await world.identity.db
      .selectFrom('person')
      .select('id')
      .where('email', '=', outside)
      .execute();
    expect(known).toEqual([]);
  });

  test('that would write more than was asked for is not what was approved', async () => {
    const { approval } = await send('/invitations/import', invitations(21));
    const id = String(approval?.id);
    await world.identity.db
      .updateTable('approval')
      .set({ count: 20 })
      .where('id', '=', id as never)
      .execute();
    const before = await openAt72();
    const late = await world.grant(id, world.as('coordination@nat'));
    expect(late.error).toMatchObject({ code: 'approval-outdated' });
    expect(await openAt72()).toBe(before);
  });

  test('of many mandates takes two, of many memberships one', async () => {
    const head =
      'given_name,family_name,email,language,role,scope,organisation_key,valid_from,valid_to';
    const file = (role: string) => [
      head,
      ...Array.from(
        { length: 21 },
        () => `Ana,Lune,${address()},fr,${role},self,dep-53,2026-09-01,`,
      ),
    ];
    expect(await send('/people/import', file('member'))).toMatchObject({ applied: true });
    const { applied, approval } = await send('/people/import', file('training'));
    expect({ applied, count: approval?.count }).toEqual({ applied: false, count: 21 });
    await unwrap(world.grant(String(approval?.id), world.as('coordination@nat')));
    const { total } = await unwrap(
      world.asker().GET('/mandates', {
        params: {
          query: { organisationId: world.network['dep-53'].id, role: 'training', size: 1 },
        },
      }),
    );
    expect(total).toBeGreaterThanOrEqual(21);
  });

  test('that nobody approves in time ends, and is forgotten', async () => {
    const { approval } = await send('/invitations/import', invitations(22));
    const id = String(approval?.id);
    await world.identity.db
      .updateTable('approval')
      .set({ expires_at: '2026-01-01T08:00:00Z' })
      .where('id', '=', id as never)
      .execute();
    const late = await world.grant(id, world.as('coordination@nat'));
    expect(late.error).toMatchObject({ code: 'approval-not-waiting' });
    await world.identity.stop();
    await world.identity.start();
    await world.identity.ready();
    await eventually(async () => {
      const row = await world.identity.db
        .selectFrom('approval')
        .select(['state', 'payload'])
        .where('id', '=', id as never)
        .executeTakeFirst();
      expect(row).toEqual({ state: 'expired', payload: null });
    });
  });

  test('is listed for those who may answer it, those that wait first', async () => {
    await send('/invitations/import', invitations(23));
    const list = (who: PersonaName, key: 'nat' | 'reg-52' | 'reg-44') =>
      world
        .as(who)
        .GET('/approvals', { params: { query: { organisationId: world.network[key].id } } });
    const { items } = await unwrap(list('coordination@nat', 'nat'));
    expect(items[0]).toMatchObject({ state: 'waiting', count: 23, mine: false });
    expect(JSON.stringify(items)).not.toContain('courriel.example');
    expect((await unwrap(list('coordination@reg-44', 'reg-44'))).items).toEqual([]);
    expect((await list('coordination@reg-44', 'reg-52')).error).toMatchObject({
      code: 'forbidden',
    });
    const unknown = await world.asker().GET('/approvals/{approvalId}', on(newId()));
    expect(unknown.error).toMatchObject({ code: 'approval-unknown' });
  });
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { eventually } from '@essaim/testkit';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Provider } from './domain/providers/provider.ts';
import { type ApprovalTests, TESTED, startApprovalTests } from './test-support/approval-tests.ts';
import { mailsTo } from './test-support/mailbox.ts';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { seedProvider } from './test-support/seed-provider.ts';
import { startTestIdentity } from './test-support/test-identity.ts';

let world: ApprovalTests;
const at = (providerId: string) => ({ params: { path: { providerId } } });
const on = (approvalId: string) => ({ params: { path: { approvalId } } });

/** A provider whose test sign-in was good, under a name of its own. */
const tested = async (change: Partial<Provider> = {}) => {
  const name = `Comptes ${randomBytes(4).toString('hex')}`;
  const id = await seedProvider(world.identity, world.network, { ...TESTED, name, ...change });
  return { id, name };
};

const enable = (id: string, who = world.asker()) =>
  unwrap(who.POST('/identity-providers/{providerId}/enable', at(id)));
const read = (id: string) => unwrap(world.asker().GET('/identity-providers/{providerId}', at(id)));
const asked = async (change: Partial<Provider> = {}) => {
  const provider = await tested(change);
  const { approval, state } = await enable(provider.id);
  expect(state).toBe(change.state ?? 'tested');
  if (!approval) throw new Error('nothing waits');
  return { ...provider, approval };
};

const mails = async (who: string, text: string) =>
  (await mailsTo(`${who}@reseau.example`)).filter((mail) => mail.text.includes(text));

beforeAll(async () => {
  world = await startApprovalTests();
});
afterAll(() => world[Symbol.asyncDispose]());

describe('a provider', () => {
  test('comes into service once a second person approves it; those who may are written to', async () => {
    const { id, name, approval } = await asked();
    expect(approval).toMatchObject({
      action: 'enable-provider',
      state: 'waiting',
      name,
      mine: true,
      subjectId: id,
      organisation: { key: 'dep-53' },
    });
    const days = Temporal.Instant.from(approval.expiresAt).since(approval.askedAt);
    expect(days.total('hours')).toBe(7 * 24);
    const [mail] = await mails('technical.reg-52', name);
    expect(mail?.text).toContain(`/fournisseurs/${id}`);
    expect(await mails('coordination.reg-52', name)).toEqual([]);
    expect(await mails('technical.nat', name)).toEqual([]);

    expect((await world.grant(approval.id, world.asker())).error).toMatchObject({
      code: 'approval-own',
    });
    expect((await world.grant(approval.id, world.as('coordination@dep-53'))).error).toMatchObject({
      code: 'forbidden',
    });
    expect((await world.grant(approval.id, world.as('coordination@reg-44'))).error).toMatchObject({
      code: 'forbidden',
    });
    expect((await read(id)).state).toBe('tested');
    expect(await unwrap(world.grant(approval.id))).toMatchObject({
      state: 'approved',
      mine: false,
    });
    expect(await read(id)).toMatchObject({ state: 'enabled', approval: null });
    expect((await world.grant(approval.id)).error).toMatchObject({ code: 'approval-not-waiting' });
    expect((await mails('coordination.reg-52', name))[0]?.text).toContain('a approuvé');
  });

  test('leaves a trace of both people', async () => {
    const { id, approval } = await asked();
    await unwrap(world.grant(approval.id, world.as('coordination@nat')));
    const { items } = await unwrap(
      world.as('coordination@nat').GET('/journal', { params: { query: { size: 20 } } }),
    );
    const lines = items
      .filter(({ resourceId }) => resourceId === approval.id || resourceId === id)
      .map(({ action, person }) => [action, person?.familyName]);
    expect(lines).toEqual([
      ['grantApproval', 'coordination@nat'],
      ['enableIdentityProvider', 'coordination@reg-52'],
      ['askApproval', 'coordination@reg-52'],
    ]);
  });

  test('asking twice is one request; another one waits for the first', async () => {
    const { id, approval } = await asked();
    expect((await enable(id)).approval?.id).toBe(approval.id);
    await expect(enable(id, world.second())).resolves.toMatchObject({
      approval: { id: approval.id },
    });
  });

  test('of two requests at the same instant one waits', async () => {
    const { id } = await tested();
    const answers = await Promise.all(
      [world.asker(), world.second(), world.as('coordination@nat')].map((who) =>
        who.POST('/identity-providers/{providerId}/enable', at(id)),
      ),
    );
    expect(answers.filter(({ response }) => response.status === 200).length).toBeGreaterThan(0);
    for (const { response, error } of answers) {
      if (response.status !== 200) expect(error).toMatchObject({ code: 'approval-already-asked' });
    }
    expect((await read(id)).approval).toMatchObject({ state: 'waiting' });
  });

  test('a request is taken back by who made it, refused by another with a reason', async () => {
    const { id, name, approval } = await asked();
    const foreign = await world.second().POST('/approvals/{approvalId}/withdraw', on(approval.id));
    expect(foreign.error).toMatchObject({ code: 'approval-of-another' });
    const gone = await unwrap(
      world.asker().POST('/approvals/{approvalId}/withdraw', on(approval.id)),
    );
    expect(gone.state).toBe('withdrawn');

    const again = (await enable(id)).approval;
    const refused = await unwrap(
      world.second().POST('/approvals/{approvalId}/refuse', {
        ...on(String(again?.id)),
        body: { reason: 'Le certificat finit dans dix jours.' },
      }),
    );
    expect(refused).toMatchObject({
      state: 'refused',
      reason: 'Le certificat finit dans dix jours.',
      decidedBy: { familyName: 'technical@reg-52' },
    });
    expect(await read(id)).toMatchObject({ state: 'tested', approval: null });
    expect((await mails('coordination.reg-52', name))[0]?.text).toContain('dix jours');
  });

  test('that changed since is not what was approved', async () => {
    const { id, approval } = await asked();
    await world.identity.db
      .updateTable('identity_provider')
      .set({ client_id: 'another' })
      .where('id', '=', id as never)
      .execute();
    expect((await world.grant(approval.id)).error).toMatchObject({ code: 'approval-outdated' });
    expect((await read(id)).state).toBe('tested');
    const next = await enable(id);
    expect(next.approval?.id).not.toBe(approval.id);
    const old = await unwrap(world.asker().GET('/approvals/{approvalId}', on(approval.id)));
    expect(old.state).toBe('outdated');
    const { items } = await unwrap(
      world
        .as('coordination@nat')
        .GET('/journal', { params: { query: { action: 'outdateApproval' } } }),
    );
    expect(items).toMatchObject([{ resourceId: approval.id }]);
  });

  test('whose asker lost the mandate waits for somebody else to ask', async () => {
    const { id, approval } = await asked();
    const mandate = persona(world.people, 'coordination@reg-52').mandates[0];
    const end = (day: string | null) =>
      world.identity.db
        .updateTable('mandate')
        .set({ valid_to: day })
        .where('id', '=', mandate?.id as never)
        .execute();
    await end('2020-01-02');
    expect((await world.grant(approval.id)).error).toMatchObject({ code: 'approval-asker-gone' });
    await end(null);
    expect((await read(id)).state).toBe('tested');
  });

  test('in service is stopped by one person at once, and deleted by two', async () => {
    const { id, approval } = await asked();
    await unwrap(world.grant(approval.id));
    const off = await unwrap(
      world.asker().POST('/identity-providers/{providerId}/disable', at(id)),
    );
    expect(off).toMatchObject({ state: 'disabled', approval: null });

    const { data, response } = await world
      .asker()
      .DELETE('/identity-providers/{providerId}', at(id));
    expect(response.status).toBe(202);
    expect(data).toMatchObject({ action: 'delete-provider', state: 'waiting' });
    const other = await world.asker().POST('/identity-providers/{providerId}/enable', at(id));
    expect(other.error).toMatchObject({ code: 'approval-already-asked' });
    await unwrap(world.grant(String(data?.id)));
    const gone = await world.asker().GET('/identity-providers/{providerId}', at(id));
    expect(gone.error).toMatchObject({ code: 'provider-unknown' });
  });

  test('that was never in service is deleted by one', async () => {
    const { id } = await tested();
    const { response } = await world.asker().DELETE('/identity-providers/{providerId}', at(id));
    expect(response.status).toBe(204);
  });

  test('that is deleted while a request waits for it takes the request along', async () => {
    const { id, approval } = await asked();
    await unwrap(world.asker().DELETE('/identity-providers/{providerId}', at(id)));
    const { state } = await unwrap(world.asker().GET('/approvals/{approvalId}', on(approval.id)));
    expect(state).toBe('outdated');
    expect((await world.grant(approval.id)).error).toMatchObject({ code: 'approval-not-waiting' });
  });
});

test('where nobody else in the network may approve, one person is enough, and the journal says so', async () => {
  await using alone = await startTestIdentity();
  const seeded = await seedNetwork(alone.db);
  const only = persona(seeded.people, 'coordination@nat');
  await alone.db
    .updateTable('mandate')
    .set({ valid_to: '2020-01-02' })
    .where('id', '!=', only.mandates[0]?.id as never)
    .execute();
  const id = await seedProvider(alone, seeded.network, TESTED);
  const api = alone.as(only);
  const done = await unwrap(api.POST('/identity-providers/{providerId}/enable', at(id)));
  expect(done).toMatchObject({ state: 'enabled', approval: null });
  await unwrap(api.POST('/identity-providers/{providerId}/disable', at(id)));
  const told = await alone.db
    .selectFrom('outbox')
    .select(['type', 'version'])
    .where('aggregate_id', '=', id)
    .orderBy('id')
    .execute();
  expect(told).toEqual([
    { type: 'provider.enabled', version: 1 },
    { type: 'provider.disabled', version: 2 },
  ]);
  const { items } = await unwrap(api.GET('/journal', { params: { query: { action: 'doAlone' } } }));
  expect(items).toHaveLength(1);

  const old = await seedProvider(alone, seeded.network, { ...TESTED, state: 'enabled' });
  await alone.stop();
  await alone.start();
  const types = await eventually(async () => {
    const rows = await alone.db
      .selectFrom('outbox')
      .select(['type', 'version'])
      .where('aggregate_id', '=', old)
      .execute();
    if (rows.length === 0) throw new Error('it was not announced');
    return rows;
  });
  expect(types).toEqual([{ type: 'provider.enabled', version: 1 }]);
});

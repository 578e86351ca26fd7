// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { newId } from '@essaim/kernel';
import { type Persona, type PersonaName, type TestNetwork, eventually } from '@essaim/testkit';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OidcContract, Provider } from './domain/providers/provider.ts';
import { mailsTo } from './test-support/mailbox.ts';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { seedProvider } from './test-support/seed-provider.ts';
import { type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';

let identity: TestIdentity;
let network: TestNetwork;
let people: Persona[];

const as = (name: PersonaName) => identity.as(persona(people, name));
const asker = () => as('coordination@reg-52');
const second = () => as('technical@reg-52');
const at = (providerId: string) => ({ params: { path: { providerId } } });
const on = (approvalId: string) => ({ params: { path: { approvalId } } });

const issuer = 'http://localhost:1';
const contract: OidcContract = {
  kind: 'oidc',
  issuer,
  authorizationEndpoint: `${issuer}/authorize`,
  tokenEndpoint: `${issuer}/token`,
  userinfoEndpoint: null,
  jwksUri: `${issuer}/keys`,
  endSessionEndpoint: null,
  clientMethod: 'client_secret_basic',
  tellsIssuer: false,
};
const passed = { at: '2026-01-01T08:00:00Z', outcome: 'passed', points: [] } as const;
const account = {
  subject: 's',
  email: null,
  givenName: null,
  familyName: null,
  memberNumber: null,
};

/** A provider whose test sign-in was good, under a name of its own. */
const tested = async (change: Partial<Provider> = {}) => {
  const name = `Comptes ${randomBytes(4).toString('hex')}`;
  const id = await seedProvider(identity, network, {
    kind: 'oidc',
    name,
    contract,
    clientId: 'essaim',
    address: `${issuer}/.well-known/openid-configuration`,
    check: passed,
    trial: { ...passed, claims: [], account },
    state: 'tested',
    ...change,
  });
  return { id, name };
};

const enable = (id: string, who = asker()) =>
  unwrap(who.POST('/identity-providers/{providerId}/enable', at(id)));
const read = (id: string) => unwrap(asker().GET('/identity-providers/{providerId}', at(id)));
const grant = (id: string, who = second()) => who.POST('/approvals/{approvalId}/grant', on(id));

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
  identity = await startTestIdentity();
  ({ network, people } = await seedNetwork(identity.db));
});
afterAll(() => identity[Symbol.asyncDispose]());

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

    expect((await grant(approval.id, asker())).error).toMatchObject({ code: 'approval-own' });
    expect((await grant(approval.id, as('coordination@dep-53'))).error).toMatchObject({
      code: 'forbidden',
    });
    expect((await grant(approval.id, as('coordination@reg-44'))).error).toMatchObject({
      code: 'forbidden',
    });
    expect((await read(id)).state).toBe('tested');
    expect(await unwrap(grant(approval.id))).toMatchObject({ state: 'approved', mine: false });
    expect(await read(id)).toMatchObject({ state: 'enabled', approval: null });
    expect((await grant(approval.id)).error).toMatchObject({ code: 'approval-not-waiting' });
    expect((await mails('coordination.reg-52', name))[0]?.text).toContain('a approuvé');
  });

  test('leaves a trace of both people', async () => {
    const { id, approval } = await asked();
    await unwrap(grant(approval.id, as('coordination@nat')));
    const { items } = await unwrap(
      as('coordination@nat').GET('/journal', { params: { query: { size: 20 } } }),
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
    await expect(enable(id, second())).resolves.toMatchObject({ approval: { id: approval.id } });
  });

  test('of two requests at the same instant one waits', async () => {
    const { id } = await tested();
    const answers = await Promise.all(
      [asker(), second(), as('coordination@nat')].map((who) =>
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
    const foreign = await second().POST('/approvals/{approvalId}/withdraw', on(approval.id));
    expect(foreign.error).toMatchObject({ code: 'approval-of-another' });
    const gone = await unwrap(asker().POST('/approvals/{approvalId}/withdraw', on(approval.id)));
    expect(gone.state).toBe('withdrawn');

    const again = (await enable(id)).approval;
    const refused = await unwrap(
      second().POST('/approvals/{approvalId}/refuse', {
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
    await identity.db
      .updateTable('identity_provider')
      .set({ client_id: 'another' })
      .where('id', '=', id as never)
      .execute();
    expect((await grant(approval.id)).error).toMatchObject({ code: 'approval-outdated' });
    expect((await read(id)).state).toBe('tested');
    const next = await enable(id);
    expect(next.approval?.id).not.toBe(approval.id);
    const old = await unwrap(asker().GET('/approvals/{approvalId}', on(approval.id)));
    expect(old.state).toBe('outdated');
    const { items } = await unwrap(
      as('coordination@nat').GET('/journal', { params: { query: { action: 'outdateApproval' } } }),
    );
    expect(items).toMatchObject([{ resourceId: approval.id }]);
  });

  test('whose asker lost the mandate waits for somebody else to ask', async () => {
    const { id, approval } = await asked();
    const mandate = persona(people, 'coordination@reg-52').mandates[0];
    const end = (day: string | null) =>
      identity.db
        .updateTable('mandate')
        .set({ valid_to: day })
        .where('id', '=', mandate?.id as never)
        .execute();
    await end('2020-01-02');
    expect((await grant(approval.id)).error).toMatchObject({ code: 'approval-asker-gone' });
    await end(null);
    expect((await read(id)).state).toBe('tested');
  });

  test('in service is stopped by one person at once, and deleted by two', async () => {
    const { id, approval } = await asked();
    await unwrap(grant(approval.id));
    const off = await unwrap(asker().POST('/identity-providers/{providerId}/disable', at(id)));
    expect(off).toMatchObject({ state: 'disabled', approval: null });

    const { data, response } = await asker().DELETE('/identity-providers/{providerId}', at(id));
    expect(response.status).toBe(202);
    expect(data).toMatchObject({ action: 'delete-provider', state: 'waiting' });
    const other = await asker().POST('/identity-providers/{providerId}/enable', at(id));
    expect(other.error).toMatchObject({ code: 'approval-already-asked' });
    await unwrap(grant(String(data?.id)));
    const gone = await asker().GET('/identity-providers/{providerId}', at(id));
    expect(gone.error).toMatchObject({ code: 'provider-unknown' });
  });

  test('that was never in service is deleted by one', async () => {
    const { id } = await tested();
    const { response } = await asker().DELETE('/identity-providers/{providerId}', at(id));
    expect(response.status).toBe(204);
  });

  test('that is deleted while a request waits for it takes the request along', async () => {
    const { id, approval } = await asked();
    await unwrap(asker().DELETE('/identity-providers/{providerId}', at(id)));
    const { state } = await unwrap(asker().GET('/approvals/{approvalId}', on(approval.id)));
    expect(state).toBe('outdated');
    expect((await grant(approval.id)).error).toMatchObject({ code: 'approval-not-waiting' });
  });
});

describe('a file', () => {
  const address = () => `many-${randomBytes(5).toString('hex')}@courriel.example`;
  const send = (
    path: '/invitations/import' | '/people/import',
    lines: string[],
    who: PersonaName = 'coordination@reg-52',
    query: { readonly partial?: boolean } = {},
  ) =>
    unwrap(
      as(who).POST(path, {
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
      asker().GET('/invitations', {
        params: { query: { organisationId: network['dep-72'].id, state: 'sent', size: 1 } },
      }),
    );
    return total;
  };
  const coordination44 = () => as('coordination@reg-44');

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
    expect((await grant(id)).error).toMatchObject({ code: 'forbidden' });
    expect((await grant(id, coordination44())).error).toMatchObject({ code: 'forbidden' });
    await unwrap(grant(id, as('coordination@nat')));
    expect(await openAt72()).toBe(before + 41);
    const row = await identity.db
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
    await unwrap(grant(String(sent.approval?.id), as('coordination@nat')));
    expect(await openAt72()).toBe(before + 21);
    const known = await identity.db
      .selectFrom('person')
      .select('id')
      .where('email', '=', outside)
      .execute();
    expect(known).toEqual([]);
  });

  test('that would write more than was asked for is not what was approved', async () => {
    const { approval } = await send('/invitations/import', invitations(21));
    const id = String(approval?.id);
    await identity.db
      .updateTable('approval')
      .set({ count: 20 })
      .where('id', '=', id as never)
      .execute();
    const before = await openAt72();
    const late = await grant(id, as('coordination@nat'));
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
    await unwrap(grant(String(approval?.id), as('coordination@nat')));
    const { total } = await unwrap(
      asker().GET('/mandates', {
        params: { query: { organisationId: network['dep-53'].id, role: 'training', size: 1 } },
      }),
    );
    expect(total).toBeGreaterThanOrEqual(21);
  });

  test('that nobody approves in time ends, and is forgotten', async () => {
    const { approval } = await send('/invitations/import', invitations(22));
    const id = String(approval?.id);
    await identity.db
      .updateTable('approval')
      .set({ expires_at: '2026-01-01T08:00:00Z' })
      .where('id', '=', id as never)
      .execute();
    const late = await grant(id, as('coordination@nat'));
    expect(late.error).toMatchObject({ code: 'approval-not-waiting' });
    await identity.stop();
    await identity.start();
    await identity.ready();
    await eventually(async () => {
      const row = await identity.db
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
      as(who).GET('/approvals', { params: { query: { organisationId: network[key].id } } });
    const { items } = await unwrap(list('coordination@nat', 'nat'));
    expect(items[0]).toMatchObject({ state: 'waiting', count: 23, mine: false });
    expect(JSON.stringify(items)).not.toContain('courriel.example');
    expect((await unwrap(list('coordination@reg-44', 'reg-44'))).items).toEqual([]);
    expect((await list('coordination@reg-44', 'reg-52')).error).toMatchObject({
      code: 'forbidden',
    });
    const unknown = await asker().GET('/approvals/{approvalId}', on(newId()));
    expect(unknown.error).toMatchObject({ code: 'approval-unknown' });
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
  const id = await seedProvider(alone, seeded.network, {
    kind: 'oidc',
    contract,
    clientId: 'essaim',
    check: passed,
    trial: { ...passed, claims: [], account },
    state: 'tested',
  });
  const api = alone.as(only);
  const done = await unwrap(api.POST('/identity-providers/{providerId}/enable', at(id)));
  expect(done).toMatchObject({ state: 'enabled', approval: null });
  const { items } = await unwrap(api.GET('/journal', { params: { query: { action: 'doAlone' } } }));
  expect(items).toHaveLength(1);
});

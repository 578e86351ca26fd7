// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { type Uuid, newId } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import { type Persona, type TestNetwork } from '@essaim/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessesReaching, peopleEntitledThrough } from './db/accesses.ts';
import { findOrganisation, insertOrganisations } from './db/organisations.ts';
import { applyDueChanges } from './app/structure/apply-due-changes.ts';
import type { Identity } from './app/identity.ts';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';

let identity: TestIdentity;
let network: TestNetwork;
let people: Persona[];

const code = (answer: { error?: unknown }) => (answer.error as { code: string } | undefined)?.code;
const nation = () => identity.as(persona(people, 'coordination@nat'));
const region = () => identity.as(persona(people, 'coordination@reg-52'));
const today = () => Temporal.Now.plainDateISO('Europe/Paris').toString();
const inDays = (days: number) => Temporal.Now.plainDateISO('Europe/Paris').add({ days }).toString();

const read = (id: string, asOf?: string) =>
  unwrap(
    nation().GET('/organisations/{organisationId}', {
      params: { path: { organisationId: id }, query: asOf === undefined ? {} : { asOf } },
    }),
  );

const change = (as: ReturnType<typeof nation>, body: Record<string, unknown>) =>
  as.POST('/structure-changes', { body: { effectiveOn: today(), ...body } as never });

/** One more association of a department. */
const association = async (key: string, parent: 'dep-53' | 'dep-72'): Promise<Uuid> => {
  const above = await findOrganisation(identity.db, network[parent].id);
  const like = await findOrganisation(identity.db, network['53-00013'].id);
  if (!above || !like) throw new Error('the network is not there');
  const id = newId();
  await transaction(identity.db, async (trx) => {
    await insertOrganisations(
      trx,
      [
        {
          ...like,
          id,
          key,
          name: `Association ${key}`,
          shortName: key,
          parentId: above.id,
          ancestors: [above.id, ...above.ancestors],
          home: above.home,
          status: 'member',
          version: 1,
        },
      ],
      Temporal.Now.instant(),
    );
    await trx
      .insertInto('outbox_aggregate')
      .values({ aggregate: 'organisation', aggregate_id: id, version: 1 })
      .execute();
  });
  return id;
};

beforeAll(async () => {
  identity = await startTestIdentity();
  ({ network, people } = await seedNetwork(identity.db));
});

afterAll(() => identity[Symbol.asyncDispose]());

test('a department changes region: those below follow, and the day before stays as it was', async () => {
  const local = await association('72-00001', 'dep-72');
  const since = inDays(-10);
  const preview = await unwrap(
    nation().POST('/structure-changes/preview', {
      body: {
        kind: 'transfer',
        organisationId: network['dep-72'].id,
        targetId: network['reg-44'].id,
        effectiveOn: since,
      },
    }),
  );
  expect(preview).toMatchObject({ organisations: 2, mandates: 0, accesses: 0 });
  expect(preview.people).toBeGreaterThan(5);
  const body = {
    kind: 'transfer',
    organisationId: network['dep-72'].id,
    targetId: network['reg-44'].id,
    effectiveOn: since,
  };
  expect(code(await change(nation(), body))).toBe('structure-change-reason-missing');
  const made = await unwrap(change(nation(), { ...body, reason: 'Décision de l’assemblée' }));
  expect(made).toMatchObject({ state: 'applied', effects: { organisations: 2 } });

  const above = [network['reg-44'].id, network.nat.id];
  expect(await read(network['dep-72'].id)).toMatchObject({
    parentId: network['reg-44'].id,
    ancestors: above,
    home: { region: '44', department: '72' },
    territory: { regionCode: '44', departmentCode: '72' },
  });
  expect(await read(local)).toMatchObject({ ancestors: [network['dep-72'].id, ...above] });
  expect((await read(local, since)).ancestors).toEqual([network['dep-72'].id, ...above]);
  expect((await read(local, inDays(-11))).ancestors).toEqual([
    network['dep-72'].id,
    network['reg-52'].id,
    network.nat.id,
  ]);
  const tree = async (asOf: string) => {
    const root = await unwrap(nation().GET('/organisation-tree', { params: { query: { asOf } } }));
    return Object.fromEntries(
      root.children.map(({ key, children }) => [key, children.map((child) => child.key)]),
    );
  };
  expect(await tree(inDays(-11))).toEqual({ 'reg-44': ['dep-68'], 'reg-52': ['dep-53', 'dep-72'] });
  const under = async (place: 'reg-44' | 'reg-52', asOf: string) => {
    const { items } = await unwrap(
      nation().GET('/organisations', {
        params: { query: { asOf, parentId: network[place].id, q: 'dep-72', sort: 'name' } },
      }),
    );
    return items.map(({ key, ancestors }) => ({ key, ancestors }));
  };
  expect(await under('reg-52', inDays(-11))).toEqual([
    { key: 'dep-72', ancestors: [network['reg-52'].id, network.nat.id] },
  ]);
  expect(await under('reg-52', today())).toEqual([]);
  expect(await under('reg-44', today())).toHaveLength(1);
  expect(await tree(today())).toEqual({ 'reg-44': ['dep-68', 'dep-72'], 'reg-52': ['dep-53'] });
  const periods = await unwrap(
    nation().GET('/organisations/{organisationId}/periods', {
      params: { path: { organisationId: network['dep-72'].id } },
    }),
  );
  expect(periods.items).toMatchObject([
    { from: since, to: null, parent: { key: 'reg-44' } },
    { from: null, to: inDays(-11), parent: { key: 'reg-52' } },
  ]);

  const old = await region().PATCH('/organisations/{organisationId}', {
    params: { path: { organisationId: network['dep-72'].id }, header: { 'If-Match': '"2"' } },
    body: { volunteers: 1 },
  });
  expect(code(old)).toBe('forbidden');
  const back = { ...body, targetId: network['reg-52'].id, reason: 'Retour' };
  expect(code(await change(nation(), { ...back, effectiveOn: inDays(-20) }))).toBe(
    'structure-change-too-early',
  );
  await unwrap(change(nation(), { ...back, effectiveOn: today() }));
  expect((await read(local)).ancestors).toContain(network['reg-52'].id);
});

test('the other services hear of every organisation that moved', async () => {
  const rows = await identity.db
    .selectFrom('outbox_aggregate')
    .select(['aggregate_id', 'version'])
    .where('aggregate_id', '=', network['dep-72'].id)
    .execute();
  expect(rows).toMatchObject([{ version: 3 }]);
});

test('a merger moves people, invitations and associations; the old one answers with the survivor', async () => {
  const ended = await association('53-00101', 'dep-53');
  const survivor = await association('53-00102', 'dep-53');
  const holder = persona(people, 'member@dep-68');
  const mandate = await unwrap(
    nation().POST('/mandates', {
      body: { personId: holder.personId, organisationId: ended, role: 'board', from: inDays(-9) },
    }),
  );
  const invitation = await unwrap(
    nation().POST('/invitations', {
      body: { email: 'board@asso.example', organisationId: ended, role: 'board' },
    }),
  );
  const made = await unwrap(
    change(region(), {
      kind: 'merger',
      organisationId: ended,
      targetId: survivor,
      name: 'Les deux',
    }),
  );
  expect(made.effects).toMatchObject({ organisations: 1, mandates: 1, invitations: 1 });
  expect(await read(ended)).toMatchObject({
    id: survivor,
    name: 'Les deux',
    redirectedFrom: { key: '53-00101' },
  });
  expect(await read(ended, inDays(-1))).toMatchObject({ id: ended, name: 'Association 53-00101' });
  const mandates = await unwrap(
    region().GET('/mandates', {
      params: { query: { organisationId: ended, inForce: false, subtree: true } },
    }),
  );
  expect(mandates.items).toMatchObject([
    { id: mandate.id, organisation: { id: ended }, to: inDays(-1) },
    { organisation: { id: survivor }, from: today(), to: null },
  ]);
  const moved = await unwrap(
    nation().GET('/invitations/{invitationId}', {
      params: { path: { invitationId: invitation.id } },
    }),
  );
  expect(moved.organisation.id).toBe(survivor);
  const listed = await unwrap(
    nation().GET('/organisations', { params: { query: { key: '53-00101' } } }),
  );
  expect(listed.items.map(({ id }) => id)).toEqual([survivor]);
  expect(
    code(await change(region(), { kind: 'renaming', organisationId: ended, name: 'Encore' })),
  ).toBe('organisation-merged');
});

test('one department becomes two', async () => {
  const kept = await association('53-00201', 'dep-53');
  const leaving = await association('53-00202', 'dep-53');
  const made = await unwrap(
    change(nation(), {
      kind: 'split',
      organisationId: network['dep-53'].id,
      key: 'dep-53-sud',
      name: 'Fédération du sud de la Mayenne',
      childIds: [leaving],
    }),
  );
  const target = String(made.target?.id);
  expect((await read(leaving)).ancestors[0]).toBe(target);
  expect((await read(kept)).ancestors[0]).toBe(network['dep-53'].id);
  const before = await nation().GET('/organisations/{organisationId}', {
    params: { path: { organisationId: target }, query: { asOf: inDays(-1) } },
  });
  expect(code(before)).toBe('organisation-unknown-then');
  expect(
    code(
      await change(nation(), {
        kind: 'split',
        organisationId: network['dep-53'].id,
        key: 'dep-53-sud',
        name: 'Encore',
      }),
    ),
  ).toBe('organisation-key-taken');
});

describe('a change that is planned', () => {
  test('waits for its day, can be cancelled, and stands in the way of another', async () => {
    const local = await association('53-00301', 'dep-53');
    const later = {
      kind: 'renaming',
      organisationId: local,
      name: 'Nouveau',
      effectiveOn: inDays(3),
    };
    const planned = await unwrap(change(region(), later));
    expect(planned).toMatchObject({ state: 'planned', effects: null });
    expect((await read(local)).name).toBe('Association 53-00301');
    expect(code(await change(region(), later))).toBe('structure-change-already-planned');
    const cancel = () =>
      region().POST('/structure-changes/{changeId}/cancel', {
        params: { path: { changeId: planned.id } },
      });
    expect(await unwrap(cancel())).toMatchObject({ state: 'cancelled' });
    expect(code(await cancel())).toBe('structure-change-not-planned');
  });

  test('is made on its day, once, in the name of who planned it; what cannot be any more says why', async () => {
    const mover = await association('53-00401', 'dep-53');
    const renamed = await association('53-00402', 'dep-53');
    const transfer = await unwrap(
      change(region(), {
        kind: 'transfer',
        organisationId: mover,
        targetId: network['dep-72'].id,
        effectiveOn: inDays(2),
      }),
    );
    const renaming = await unwrap(
      change(region(), {
        kind: 'renaming',
        organisationId: renamed,
        name: 'Association 53-00402 bis',
        effectiveOn: inDays(2),
      }),
    );
    await sql`update organisation set name = 'Association 53-00402 bis' where id = ${renamed}`.execute(
      identity.db,
    );
    const then = Temporal.Now.instant().add({ hours: 48 });
    const clock = {
      now: () => then,
      today: () => then.toZonedDateTimeISO('Europe/Paris').toPlainDate(),
    };
    const due = { db: identity.db, clock, queue: { wake: () => {} } } as unknown as Identity;
    await Promise.all([applyDueChanges(due), applyDueChanges(due)]);
    const { items } = await unwrap(
      region().GET('/structure-changes', {
        params: { query: { organisationId: network['reg-52'].id, size: 200 } },
      }),
    );
    const byId = new Map(items.map((one) => [one.id, one]));
    expect(byId.get(transfer.id)).toMatchObject({ state: 'applied' });
    expect(byId.get(renaming.id)).toMatchObject({
      state: 'failed',
      failureCode: 'structure-change-no-effect',
    });
    expect((await read(mover)).parentId).toBe(network['dep-72'].id);
    const journal = await unwrap(
      region().GET('/journal', { params: { query: { resourceId: transfer.id } } }),
    );
    expect(journal.items.map(({ action, person }) => [action, person?.id])).toEqual([
      ['makeStructureChange', persona(people, 'coordination@reg-52').personId],
      ['planStructureChange', persona(people, 'coordination@reg-52').personId],
    ]);
  });
});

test('beside, above, or with one end out of reach is refused', async () => {
  const inside = network['53-00013'].id;
  const outside = await association('68-00001', 'dep-72');
  await unwrap(
    change(nation(), {
      kind: 'transfer',
      organisationId: outside,
      targetId: network['dep-68'].id,
    }),
  );
  for (const body of [
    { kind: 'transfer', organisationId: inside, targetId: network['dep-68'].id },
    { kind: 'transfer', organisationId: outside, targetId: network['dep-53'].id },
    { kind: 'merger', organisationId: inside, targetId: outside },
    { kind: 'merger', organisationId: outside, targetId: inside },
    { kind: 'transfer', organisationId: network['dep-53'].id, targetId: network['reg-44'].id },
    { kind: 'renaming', organisationId: network['reg-52'].id, name: 'Autre' },
    { kind: 'split', organisationId: network['dep-53'].id, key: 'dep-x', name: 'X' },
  ]) {
    expect(code(await change(region(), body)), JSON.stringify(body)).toBe('forbidden');
  }
});

test('a department is not merged into a region, nor moved under the nation', async () => {
  for (const [kind, target] of [
    ['merger', 'reg-44'],
    ['transfer', 'nat'],
  ] as const) {
    const answer = await change(nation(), {
      kind,
      organisationId: network['dep-68'].id,
      targetId: network[target].id,
    });
    expect(code(answer)).toBe('structure-change-wrong-tier');
  }
});

test('no two periods of an organisation overlap, whoever writes them', async () => {
  await expect(
    sql`insert into organisation_period values
      (${network['dep-68'].id}, daterange('2020-01-01', null), null, 'x', 'x', 'member')`.execute(
      identity.db,
    ),
  ).rejects.toThrow(/exclusion|conflicting/);
});

test('numbers are checked on edit', async () => {
  const path = { organisationId: network['dep-68'].id };
  const edit = async (body: Record<string, unknown>) => {
    const { version } = await read(path.organisationId);
    return nation().PATCH('/organisations/{organisationId}', {
      params: { path, header: { 'If-Match': `"${version}"` } },
      body,
    });
  };
  expect(await unwrap(edit({ siret: '732 829 320 00074' }))).toMatchObject({
    siren: '732829320',
    siret: '73282932000074',
  });
  expect(code(await edit({ siret: '73282932000075' }))).toBe('siret-invalid');
  expect(code(await edit({ siren: '443061841' }))).toBe('siret-of-another-siren');
  expect(code(await edit({ rna: 'W75' }))).toBe('rna-invalid');
  expect(code(await edit({ communeCode: '53130' }))).toBe('commune-code-invalid');
  expect(await unwrap(edit({ communeCode: '68224' }))).toMatchObject({ communeCode: '68224' });
});

test('tools of a merged association stay open to its people', async () => {
  const ended = await association('53-00501', 'dep-53');
  const survivor = await association('53-00502', 'dep-53');
  const holder = persona(people, 'member@reg-44');
  await unwrap(
    nation().POST('/mandates', {
      body: { personId: holder.personId, organisationId: ended, role: 'board' },
    }),
  );
  await unwrap(change(region(), { kind: 'merger', organisationId: ended, targetId: survivor }));
  const instanceId = newId();
  await identity.db
    .insertInto('client')
    .values({
      instance_id: instanceId,
      client_id: 'tool-of-the-ended',
      name: 'Outil',
      address: 'https://outil.example',
      redirect_uris: [],
      post_logout_redirect_uris: [],
      backchannel_logout_uri: null,
      hoster_organisation_id: network['heb-bocage'].id,
      state: 'ready',
      reason_code: null,
      secret: Buffer.alloc(0),
      secret_fingerprint: '',
      secret_read_at: null,
      secret_read_by: null,
      since: '2026-01-01T08:00:00Z',
      version: 1,
      correlation_id: newId(),
    })
    .execute();
  await identity.db
    .insertInto('access')
    .values({
      id: newId(),
      instance_id: instanceId,
      organisation_id: ended,
      activation_id: newId(),
      state: 'granted',
      reason_code: null,
      keycloak_group_id: null,
      since: '2026-01-01T08:00:00Z',
      version: 1,
      correlation_id: newId(),
    })
    .execute();
  const reached = await accessesReaching(identity.db, [survivor]);
  expect(reached.map((access) => access.instance_id)).toEqual([instanceId]);
  const entitled = await peopleEntitledThrough(identity.db, ended, today());
  expect(entitled.map(({ id }) => id)).toContain(holder.personId);
});

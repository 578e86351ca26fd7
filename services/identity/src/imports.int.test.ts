// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { keycloakAdmin, eventually } from '@essaim/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixture } from './test-support/fixture.ts';
import { type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';

let identity: TestIdentity;
let administrator: { uid: string; mandateVersion: number };

const send = async (path: string, body: string | Buffer, query = ''): Promise<Response> =>
  fetch(`${identity.url}${path}${query}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await identity.realm.token(administrator)}`,
      'content-type': 'text/csv',
    },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });

const report = async (response: Response) => {
  const text = await response.text();
  if (response.status !== 200) throw new Error(text);
  return JSON.parse(text) as Record<string, number> & { errors: unknown[]; warnings: unknown[] };
};

beforeAll(async () => {
  identity = await startTestIdentity({ firstAdministrator: 'premiere@reseau.example' });
  const row = await identity.db
    .selectFrom('person')
    .select(['uid', 'mandate_version'])
    .executeTakeFirstOrThrow();
  administrator = { uid: row.uid, mandateVersion: row.mandate_version };
});

afterAll(() => identity[Symbol.asyncDispose]());

describe('importing the network', () => {
  test('a dry run writes nothing', async () => {
    const dry = await report(
      await send('/territories/import', fixture('territories.csv'), '?dryRun=true'),
    );
    expect(dry).toMatchObject({ dryRun: true, applied: false, created: 101, errors: [] });
    const { items } = await unwrap(identity.as(administrator).GET('/territories'));
    expect(items).toEqual([]);
  });

  test('territories, then the tree, then hosters', async () => {
    expect(
      await report(await send('/territories/import', fixture('territories.csv'))),
    ).toMatchObject({ applied: true, created: 101 });
    expect(
      await report(await send('/organisations/import', fixture('network-example.csv'))),
    ).toMatchObject({ created: 119, updated: 1, unchanged: 0 });
    expect(
      await report(await send('/organisations/import', fixture('hosters-example.csv'))),
    ).toMatchObject({ created: 6 });
    const api = identity.as(administrator);
    const mayenne = await unwrap(
      api.GET('/organisations', { params: { query: { key: 'dep-53' } } }),
    );
    expect(mayenne.items[0]).toMatchObject({
      tier: 'departmental',
      home: { region: '52', department: '53' },
      pilot: true,
      territory: { departmentCode: '53', name: 'Mayenne', articleType: 3, schoolZone: 'B' },
    });
    const tree = await unwrap(api.GET('/organisation-tree'));
    expect(tree.children).toHaveLength(18);
    expect(tree.children.flatMap(({ children }) => children)).toHaveLength(101);
  });

  test('the same files again change nothing', async () => {
    expect(
      await report(await send('/territories/import', fixture('territories.csv'))),
    ).toMatchObject({ created: 0, updated: 0, unchanged: 101 });
    expect(
      await report(await send('/organisations/import', fixture('network-example.csv'))),
    ).toMatchObject({ created: 0, updated: 0, unchanged: 120 });
    expect(
      await report(await send('/organisations/import', fixture('hosters-example.csv'))),
    ).toMatchObject({ created: 0, updated: 0, unchanged: 6 });
  });

  test('communes: a list once more changes nothing, a wrong one is refused whole', async () => {
    const file = fixture('communes-example.csv');
    expect(await report(await send('/communes/import', file))).toMatchObject({ created: 6905 });
    expect(await report(await send('/communes/import', file))).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 6905,
    });
    const wrong = await send(
      '/communes/import',
      file.replace('53130,Laval,0,53', '53130,Laval,0,99'),
    );
    expect(wrong.status).toBe(422);
    expect(await wrong.json()).toMatchObject({
      code: 'csv-invalid',
      errors: [{ where: '2414:department', code: 'unknown_department' }],
    });
  });

  test('associations are recorded in the background', async () => {
    const api = identity.as(administrator);
    const checked = await send('/association-imports', fixture('associations-example.csv'));
    const { id } = (await checked.json()) as { id: string };
    const params = { path: { importId: id } };
    await unwrap(api.POST('/association-imports/{importId}/apply', { params }));
    await eventually(async () => {
      const { state } = await unwrap(api.GET('/association-imports/{importId}', { params }));
      expect(state).toBe('done');
    }, 60_000);
  });

  test('people get mandates, and accounts without credentials in Keycloak', async () => {
    expect(await report(await send('/people/import', fixture('people-example.csv')))).toMatchObject(
      { created: 61, errors: [] },
    );
    expect(await report(await send('/people/import', fixture('people-example.csv')))).toMatchObject(
      { created: 0, updated: 0, unchanged: 61 },
    );
    await eventually(async () => {
      const count = await keycloakAdmin('GET', `/${identity.realm.name}/users/count`);
      expect(count).toBe(46);
    }, 60_000);
    const [alix] = (await keycloakAdmin(
      'GET',
      `/${identity.realm.name}/users?username=alix.durand&exact=true`,
    )) as { id: string; attributes: Record<string, string[]>; email: string }[];
    expect(alix).toMatchObject({
      email: 'alix.durand@courriel.example',
      attributes: {
        mandate_version: ['1'],
        essaim_uid: [expect.stringMatching(/^e[a-z2-7]{25}$/)],
      },
    });
    expect(
      await keycloakAdmin('GET', `/${identity.realm.name}/users/${alix?.id}/credentials`),
    ).toEqual([]);
  });

  test('a bad line of people is named, and nothing is written', async () => {
    const bad = [
      'given_name,family_name,email,language,role,scope,organisation_key,valid_from,valid_to',
      'Ana,Lune,ana@courriel.example,fr,coordination,subtree,dep-99,2026-09-01,',
      'Ana,Lune,ana@courriel,fr,coordination,subtree,dep-72,2026-09-01,',
      'Ana,Lune,ana@courriel.example,fr,chief,subtree,dep-72,2026-13-01,',
    ].join('\n');
    const refused = await send('/people/import', bad);
    expect(refused.status).toBe(422);
    const problem = (await refused.json()) as { errors: { where: string; code: string }[] };
    expect(problem.errors.map(({ where, code }) => `${where} ${code}`)).toEqual([
      '2:organisation_key unknown_organisation',
      '3:email invalid_email',
      '4:valid_from invalid_date',
      '4:role unknown_value',
    ]);
    const found = await unwrap(
      identity.as(administrator).GET('/organisations', { params: { query: { key: 'nat' } } }),
    );
    const people = await unwrap(
      identity.as(administrator).GET('/people', {
        params: { query: { organisationId: String(found.items[0]?.id), q: 'ana@' } },
      }),
    );
    expect(people.total).toBe(0);
  });

  test('a file over 10 MB is refused before it is read', async () => {
    const refused = await send('/association-imports', 'x'.repeat(10_000_001));
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({ code: 'file-too-large' });
  });

  test('a file that is something else is refused whole', async () => {
    const refused = await send('/organisations/import', 'nom;prénom\nAna;Lune\n');
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ code: 'csv-header-unknown' });
  });

  test('an unknown department is named by its line', async () => {
    const [header = '', ...rows] = fixture('network-example.csv').split('\n');
    const line = rows.find((row) => row.startsWith('dep-53')) ?? '';
    const wrong = line.replace('dep-53', 'dep-99').replace(',53,', ',99,');
    const refused = await send('/organisations/import', `${header}\n${wrong}\n`);
    expect(await refused.json()).toMatchObject({
      code: 'csv-invalid',
      errors: [
        {
          where: '2:insee_code',
          code: 'unknown_department',
          detail: expect.stringContaining('99'),
        },
      ],
    });
  });

  test('the Sarthe has no coordination: a vacancy', async () => {
    const api = identity.as(administrator);
    const region = await unwrap(
      api.GET('/organisations', { params: { query: { key: 'reg-52' } } }),
    );
    const vacancies = await unwrap(
      api.GET('/vacancies', {
        params: { query: { organisationId: String(region.items[0]?.id) } },
      }),
    );
    expect(vacancies.items.map(({ organisation }) => organisation.key)).toEqual(['dep-72']);
    expect(vacancies.items[0]).toMatchObject({ since: null, openInvitation: null });
  });

  test('the journal tells each import', async () => {
    const journal = await unwrap(
      identity.as(administrator).GET('/journal', { params: { query: { action: 'importPeople' } } }),
    );
    expect(journal.items).toHaveLength(1);
    expect(journal.items[0]).toMatchObject({
      person: { familyName: 'nationale' },
      mandateId: expect.any(String),
      summary: { people: 45, mandates: 61 },
    });
  });
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type IdentityClient, unwrap } from '@essaim/api-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ADMINISTRATOR,
  FILE,
  apply,
  check,
  locals,
  recorded,
  startWithNetwork,
  tokenOf,
} from './test-support/association-imports.ts';
import type { TestIdentity } from './test-support/test-identity.ts';

let identity: TestIdentity;
let nation: IdentityClient;
let nationId: string;

const code = (answer: { error?: unknown }) => (answer.error as { code: string } | undefined)?.code;

const importFile = async (text: string) => {
  const checked = await check(nation, text);
  await apply(nation, checked.id);
  return recorded(nation, checked.id);
};

const duplicates = async (state: 'proposed' | 'same' | 'different' = 'proposed') =>
  unwrap(
    nation.GET('/organisation-duplicates', {
      params: { query: { organisationId: nationId, state, size: 200 } },
    }),
  );

const decide = (duplicateId: string, keepId: string | null) =>
  nation.POST('/organisation-duplicates/{duplicateId}/decide', {
    params: { path: { duplicateId } },
    body: { keepId },
  });

const search = async () =>
  (
    await unwrap(
      nation.POST('/organisation-duplicates/search', { body: { organisationId: nationId } }),
    )
  ).found;

const read = (id: string) =>
  unwrap(
    nation.GET('/organisations/{organisationId}', { params: { path: { organisationId: id } } }),
  );

/** A line of the file, its cells by column. */
const HEADER = FILE.split(/\r?\n/)[0]?.replace(/^\uFEFF/, '') ?? '';
const SEPARATOR = HEADER.includes(';') ? ';' : ',';
const line = (cells: Record<string, string>) =>
  [...HEADER.split(SEPARATOR), 'siret'].map((column) => cells[column] ?? '').join(SEPARATOR);
const file = (...cells: Record<string, string>[]) =>
  [`${HEADER}${SEPARATOR}siret`, ...cells.map(line)].join('\n');
const ASSOCIATION = {
  commune_insee: '53130',
  commune: 'Laval',
  code_postal: '53000',
  departement: '53',
  adherents: '10',
  salaries: '0',
  benevoles: '3',
};

beforeAll(async () => {
  identity = await startWithNetwork();
  nation = identity.as(await tokenOf(identity, ADMINISTRATOR));
  const { items } = await unwrap(
    nation.GET('/organisations', { params: { query: { tier: 'national' } } }),
  );
  nationId = String(items[0]?.id);
  await importFile(FILE);
});

afterAll(() => identity[Symbol.asyncDispose]());

test('an import proposes the pairs of the file; a merged one never comes back', async () => {
  const before = await locals(nation);
  const { items, total } = await duplicates();
  expect(total).toBeGreaterThan(0);
  expect(items.every(({ reasons }) => reasons.length > 0)).toBe(true);
  const [pair] = items;
  if (!pair) throw new Error('no pair');
  const decided = await unwrap(decide(pair.id, pair.second.id));
  expect(decided).toMatchObject({ state: 'same', keptId: pair.second.id });
  expect(code(await decide(pair.id, null))).toBe('duplicate-already-decided');

  expect(await read(pair.first.id)).toMatchObject({
    id: pair.second.id,
    members: pair.second.members,
    redirectedFrom: { key: pair.first.key },
  });
  expect(await locals(nation)).toBe(before - 1);
  const again = await importFile(FILE);
  expect(again.recorded).toMatchObject({ created: 0, updated: 0 });
  expect(await locals(nation)).toBe(before - 1);
  const remarks = await unwrap(
    nation.GET('/association-imports/{importId}/remarks', {
      params: { path: { importId: again.id }, query: { kind: 'warning', size: 200 } },
    }),
  );
  expect(remarks.items.map((one) => one.code)).toContain('merged_key_beside');
  expect((await duplicates()).items.map(({ id }) => id)).not.toContain(pair.id);
});

test('what was said to be two is remembered', async () => {
  const [pair] = (await duplicates()).items;
  if (!pair) throw new Error('no pair');
  expect(code(await decide(pair.id, nationId))).toBe('duplicate-keep-neither');
  await unwrap(decide(pair.id, null));
  expect(await search()).toBe(0);
  expect((await duplicates()).items.map(({ id }) => id)).not.toContain(pair.id);
  expect((await duplicates('different')).items.map(({ id }) => id)).toContain(pair.id);
});

test('numbers find pairs that names do not; a former key reaches the survivor; a corrected number takes the proposal back', async () => {
  const siret = '73282932000074';
  await importFile(
    file(
      {
        ...ASSOCIATION,
        code_adherent: '53-80001',
        nom: 'Foyer laïque',
        siret: '732 829 320 00074',
      },
      { ...ASSOCIATION, code_adherent: '53-80002', nom: 'Amicale du foyer', siret },
      { ...ASSOCIATION, code_adherent: '53-80003', nom: 'Autre amicale', rna: 'W531000001' },
      { ...ASSOCIATION, code_adherent: '53-80004', nom: 'Club', rna: 'W531000001' },
    ),
  );
  const found = (await duplicates()).items.filter(({ first }) => first.key.startsWith('53-8000'));
  expect(found.map(({ reasons }) => reasons.join()).toSorted((a, b) => a.localeCompare(b))).toEqual(
    ['rna', 'siret'],
  );
  const byRna = found.find(({ reasons }) => reasons.includes('rna'));
  const bySiret = found.find(({ reasons }) => reasons.includes('siret'));
  if (!byRna || !bySiret) throw new Error('no pairs');

  await unwrap(
    nation.PATCH('/organisations/{organisationId}', {
      params: {
        path: { organisationId: byRna.first.id },
        header: { 'If-Match': `"${byRna.first.version}"` },
      },
      body: { rna: 'W531000002' },
    }),
  );
  expect((await duplicates()).items.map(({ id }) => id)).not.toContain(byRna.id);

  const kept = bySiret.first.key === '53-80001' ? bySiret.first : bySiret.second;
  await unwrap(decide(bySiret.id, kept.id));
  const old = await importFile(
    file({
      ...ASSOCIATION,
      code_adherent: '53-80002',
      nom: 'Amicale du foyer laïque',
      adherents: '99',
    }),
  );
  expect(old.recorded).toMatchObject({ created: 0, updated: 1 });
  expect(await read(kept.id)).toMatchObject({
    key: '53-80001',
    name: 'Amicale du foyer laïque',
    members: 99,
    siret,
  });
});

test('wrong numbers are refused on import', async () => {
  const checked = await check(
    nation,
    file(
      { ...ASSOCIATION, code_adherent: '53-81001', nom: 'Une', siret: '73282932000075' },
      { ...ASSOCIATION, code_adherent: '53-81002', nom: 'Deux', rna: 'W53' },
    ),
  );
  expect(checked).toMatchObject({ accepted: 0, refused: 2 });
  const { items } = await unwrap(
    nation.GET('/association-imports/{importId}/remarks', {
      params: { path: { importId: checked.id }, query: { kind: 'refused' } },
    }),
  );
  expect(items.map((one) => one.code)).toEqual(['invalid_siret', 'invalid_rna']);
});

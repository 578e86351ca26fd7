// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '@essaim/testkit';
import {
  type CatalogFixture,
  fillCatalogue,
  fixture,
  importOf,
  startFixture,
  toolFiles,
} from './test-support/catalog-fixture.ts';
import { malformedSheets } from './test-support/malformed-sheets.ts';
import { bodyOf } from './test-support/driver.ts';

let catalog: CatalogFixture;

beforeAll(async () => {
  catalog = await startFixture();
  await eventually(async () => {
    const dry = await catalog
      .as('technical@nat')
      .POST('/hosters/import', importOf(fixture('hosters-example.csv'), true));
    expect(bodyOf(dry).errors).toEqual([]);
  });
});
afterAll(() => catalog?.[Symbol.asyncDispose]());

const nation = () => catalog.as('technical@nat');
const places = (errors: readonly { where: string; code: string }[] | undefined) =>
  errors?.map(({ where, code }) => [where, code]);
const sizes = async () => {
  const [tools, hosters, instances, offers] = await Promise.all([
    nation().GET('/tools'),
    nation().GET('/hosters'),
    nation().GET('/instances'),
    nation().GET('/offers'),
  ]);
  return [tools, hosters, instances, offers].map(({ data }) => data?.total);
};

test('a dry run says what would come and saves nothing', async () => {
  const dry = bodyOf(
    await nation().POST('/tools/import', {
      params: { query: { dryRun: true } },
      body: { files: toolFiles() },
    }),
  );
  expect(dry).toMatchObject({ dryRun: true, created: 20, updated: 0, unchanged: 0, errors: [] });
  expect(await sizes()).toEqual([0, 0, 0, 0]);
});

test('offers without their tools and hosters are refused, each line at its place', async () => {
  const offers = fixture('offers-example.csv');
  const { response, error } = await nation().POST('/offers/import', importOf(offers));
  expect(response.status).toBe(422);
  expect(error).toMatchObject({ code: 'csv-invalid', params: { count: 32 } });
  expect(error?.errors?.slice(0, 2)).toEqual([
    {
      where: '2:tool',
      code: 'tool-key-not-in-catalogue',
      detail: expect.stringContaining('« nextcloud »'),
    },
    {
      where: '2:hoster_key',
      code: 'hoster-key-unknown',
      detail: expect.stringContaining('importez d’abord'),
    },
  ]);
  expect(await sizes()).toEqual([0, 0, 0, 0]);
});

test('the example fills the catalogue, and again changes nothing', async () => {
  await fillCatalogue(catalog);
  expect(await sizes()).toEqual([20, 6, 16, 16]);
  const again = bodyOf(
    await nation().POST('/offers/import', importOf(fixture('offers-example.csv'))),
  );
  expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 16 });
  const hosters = bodyOf(
    await nation().POST('/hosters/import', importOf(fixture('hosters-example.csv'))),
  );
  expect(hosters).toMatchObject({ unchanged: 6 });
  const tools = bodyOf(await nation().POST('/tools/import', { body: { files: toolFiles() } }));
  expect(tools).toMatchObject({ unchanged: 20 });
});

test('tools are exported letter for letter, and taken again', async () => {
  const { files, undescribed } = bodyOf(await nation().GET('/tools/export'));
  expect(undescribed).toEqual([]);
  expect(files).toEqual(toolFiles().toSorted((a, b) => (a.name < b.name ? -1 : 1)));
  const again = bodyOf(await nation().POST('/tools/import', { body: { files } }));
  expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 20 });
  const one = bodyOf(
    await nation().GET('/tools/export', { params: { query: { tool: 'nextcloud' } } }),
  );
  expect(one.files.map(({ name }) => name)).toEqual(['nextcloud.publiccode.yml']);
  const missing = await nation().GET('/tools/export', { params: { query: { tool: 'none' } } });
  expect(missing.error).toMatchObject({ code: 'tool-unknown' });
});

test('many malformed files are refused, each at its place, and change nothing', async () => {
  const before = bodyOf(await nation().GET('/tools/export')).files;
  /** A NUL or half a character in a body is refused before any file is read. */
  const isSendable = (text: string) => !text.includes('\0') && text.isWellFormed();
  const bad = malformedSheets(before.map(({ text }) => text)).filter(
    ({ text }, index) => isSendable(text) && index % 2 === 0,
  );
  const files = bad
    .slice(0, 99)
    .map(({ text }, index) => ({ name: `bad-${index}.publiccode.yml`, text }))
    .concat({ name: 'sound.publiccode.yml', text: before[0]?.text ?? '' });
  const { response, error } = await nation().POST('/tools/import', { body: { files } });
  expect(response.status).toBe(422);
  expect(files.length).toBeGreaterThan(70);
  const places = new Set(error?.errors?.map(({ where }) => where.split(':')[0]));
  expect(places.size).toBe(files.length - 1);
  expect(bodyOf(await nation().GET('/tools/export')).files).toEqual(before);
});

test('a changed line changes one offer and its instance', async () => {
  const text = fixture('offers-example.csv')
    .replace('Espace Mayenne', 'Espace de la Mayenne')
    .replace('0,6,2700', '0,5,2700');
  const report = bodyOf(await nation().POST('/offers/import', importOf(text)));
  expect(report).toMatchObject({ created: 0, updated: 1, unchanged: 15 });
  const page = bodyOf(
    await nation().GET('/offers', { params: { query: { q: 'mayenne', toolKey: 'nextcloud' } } }),
  );
  expect(page.items).toMatchObject([
    { name: 'Espace de la Mayenne', price: { perHead: 5 }, version: 2 },
  ]);
});

const HEADER =
  'key,tool,instance_name,hoster_key,address,tool_version,eligibility,depends_on,maturity,connection_mode,referent_email';
const line = (change: Partial<Record<string, string>> = {}) => {
  const cells: Record<string, string> = {
    key: 'essai',
    tool: 'nextcloud',
    instance_name: 'Essai',
    hoster_key: 'heb-bocage',
    address: 'https://essai.serveurs-bocage.example',
    tool_version: '31',
    ...Object.fromEntries(Object.entries(change).map(([name, cell]) => [name, cell ?? ''])),
  };
  return HEADER.split(',')
    .map((name) => cells[name] ?? '')
    .join(',');
};

test.each([
  ['an unknown tool', [line({ tool: 'nextclood' })], [['2:tool', 'tool-key-not-in-catalogue']]],
  [
    'an unknown hoster',
    [line({ hoster_key: 'heb-rien' })],
    [['2:hoster_key', 'hoster-key-unknown']],
  ],
  [
    'a wrong condition',
    [line({ eligibility: 'organisation.tier = local' })],
    [['2:eligibility', 'eligibility-character']],
  ],
  [
    'an unknown tier',
    [line({ eligibility: 'organisation.tier == commune' })],
    [['2:eligibility', 'eligibility-tier-unknown']],
  ],
  [
    'an unknown dependency',
    [line({ depends_on: 'rien' })],
    [['2:depends_on', 'offer-dependency-unknown']],
  ],
  [
    'a dependency on itself',
    [line({ depends_on: 'essai' })],
    [['2:depends_on', 'offer-dependency-cyclic']],
  ],
  [
    'an address without https',
    [line({ address: 'http://essai.example' })],
    [['2:address', 'instance-address-insecure']],
  ],
  [
    'an address on loopback',
    [line({ address: 'http://127.0.0.1:80' })],
    [['2:address', 'instance-address-insecure']],
  ],
  [
    'an address that is none',
    [line({ address: 'essai' })],
    [['2:address', 'instance-address-incomplete']],
  ],
  ['a bad key', [line({ key: 'Essai 1' })], [['2:key', 'import-key-invalid']]],
  ['a key twice', [line(), line()], [['3:key', 'import-key-twice']]],
  [
    'two lines that describe one address',
    [line(), line({ key: 'autre', instance_name: 'Autre' })],
    [['3:address', 'import-address-conflict']],
  ],
  ['an unknown maturity', [line({ maturity: 'gamma' })], [['2:maturity', 'csv-not-in-list']]],
  [
    'a bad address of a person',
    [line({ referent_email: 'moi@' })],
    [['2:referent_email', 'import-email-invalid']],
  ],
  [
    'an offer that moved to another hoster',
    [line({ key: 'nextcloud-rhin' })],
    [['2:key', 'import-offer-moved']],
  ],
  [
    'the address of another tool',
    [line({ tool: 'zulip', address: 'https://espace.octets-rhin.example' })],
    [['2:address', 'instance-address-taken']],
  ],
  ['a line that is too short', ['essai,nextcloud'], [['2', 'csv-cell-count']]],
  ['a quote that is not closed', [`"${line()}`], [['2', 'csv-unreadable']]],
  [
    'several faults',
    [line({ tool: '', address: '' }), line({ key: 'b', hoster_key: 'x' })],
    [
      ['2:tool', 'csv-value-missing'],
      ['2:address', 'csv-value-missing'],
      ['3:hoster_key', 'hoster-key-unknown'],
    ],
  ],
] as [string, string[], string[][]][])(
  '%s is refused at its place and changes nothing',
  async (_what, lines, expected) => {
    const before = await sizes();
    const text = [HEADER, ...lines].join('\n');
    const { response, error } = await nation().POST('/offers/import', importOf(text));
    expect(response.status).toBe(422);
    expect(error?.code).toBe('csv-invalid');
    expect(places(error?.errors)).toEqual(expected);
    for (const { detail } of error?.errors ?? []) {
      expect(detail).toMatch(/[.»]$/);
      expect(detail).not.toMatch(/\{\w+\}/);
    }
    const dry = bodyOf(await nation().POST('/offers/import', importOf(text, true)));
    expect(places(dry.errors)).toEqual(expected);
    expect(await sizes()).toEqual(before);
  },
);

test('a table without its columns names those that are missing', async () => {
  const { error } = await nation().POST(
    '/hosters/import',
    importOf('key;nom\nheb-bocage;Bocage\n'),
  );
  expect(places(error?.errors)).toContainEqual(['1:name', 'csv-column-missing']);
  expect(places(error?.errors)).toContainEqual(['1:nom', 'csv-column-unknown']);
});

test('a hoster has to be an organisation of the network', async () => {
  const text = fixture('hosters-example.csv')
    .replace('heb-rhin', 'dep-68')
    .replace('heb-ruche', 'heb-inconnu');
  const { error } = await nation().POST('/hosters/import', importOf(text));
  expect(places(error?.errors)).toEqual([
    ['5:key', 'hoster-not-in-network'],
    ['6:key', 'hoster-not-in-network'],
  ]);
});

test("a broken sheet spoils the whole import, in the reader's language", async () => {
  const bomb = `a: &a [x]\nb: &b [${Array(9).fill('*a').join(', ')}]\n`;
  const { response, error } = await catalog
    .as('technical@nat', { language: 'en' })
    .POST('/tools/import', {
      body: {
        files: [
          { name: 'neuf.publiccode.yml', text: fixture('tools/zulip.publiccode.yml') },
          { name: 'bombe.publiccode.yml', text: bomb },
          { name: 'Mal nommé.yml', text: fixture('tools/zulip.publiccode.yml') },
        ],
      },
    });
  expect(response.status).toBe(422);
  expect(error).toMatchObject({
    code: 'tools-invalid',
    detail: expect.stringContaining('Nothing was saved'),
  });
  expect(places(error?.errors)).toEqual([
    ['bombe.publiccode.yml:2:8', 'tool-yaml-alias'],
    ['Mal nommé.yml:0', 'tool-file-name'],
  ]);
  expect(error?.errors?.[0]?.detail).toContain('References');
  const { response: missing } = await nation().GET('/tools/{toolKey}', {
    params: { path: { toolKey: 'neuf' } },
  });
  expect(missing.status).toBe(404);
});

test('a body over 1 MB and a table over 10 MB are refused while they come', async () => {
  const token = await catalog.token(catalog.person('technical@nat'));
  const send = async (path: string, type: string, body: string) => {
    const response = await fetch(`${catalog.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': type },
      body,
    });
    return [response.status, ((await response.json()) as { code: string }).code];
  };
  const json = await send(
    '/tools/import',
    'application/json',
    JSON.stringify({ files: [{ name: 'x', text: 'x'.repeat(1_100_000) }] }),
  );
  expect(json).toEqual([413, 'body-too-large']);
  const csv = await send('/offers/import', 'text/csv', `${HEADER}\n${'x'.repeat(10_100_000)}`);
  expect(csv).toEqual([413, 'file-too-large']);
  const notJson = await send('/tools/import', 'application/json', '{"files": [');
  expect(notJson).toEqual([400, 'body-not-json']);
});

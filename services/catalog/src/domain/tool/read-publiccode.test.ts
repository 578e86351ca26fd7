// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPubliccode } from './read-publiccode.ts';
import { toolKeyOf } from './tool-sheet.ts';

const folder = new URL('../../../fixtures/tools/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yml'));
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const sheet = (name: string) => {
  const found = readPubliccode(read(name));
  if ('faults' in found) throw new Error(JSON.stringify(found.faults));
  return found.sheet;
};
const faults = (text: string) => {
  const found = readPubliccode(text);
  return 'faults' in found
    ? found.faults.map(({ line, column, code }) => [line, column, code])
    : [];
};

const MINIMAL = `publiccodeYmlVersion: "0.5"
name: Outil
url: https://outil.example
developmentStatus: stable
description:
  fr:
    shortDescription: Un outil
legal:
  license: MIT
`;

test('reads every sheet of the first catalogue', () => {
  expect(files).toHaveLength(20);
  for (const name of files) expect(sheet(name).name).not.toBe('');
});

test('how people reach a tool follows from its profile', () => {
  const signOns = Object.fromEntries(
    files.map((name) => [toolKeyOf(name), sheet(name).sso.signOn]),
  );
  expect(signOns).toMatchObject({
    nextcloud: 'single',
    miniflux: 'single',
    bigbluebutton: 'single',
    'jitsi-meet': 'single',
    'onlyoffice-docs': 'host-application',
    framadate: 'none',
    mattermost: 'none',
  });
});

test('keeps what the sheet says, in both languages', () => {
  expect(sheet('nextcloud.publiccode.yml')).toMatchObject({
    licence: 'AGPL-3.0-or-later',
    categories: ['collaboration', 'document-management'],
    description: { fr: { short: expect.stringContaining('fichiers') }, en: { long: null } },
    replaces: ['Google Drive', 'Dropbox', 'OneDrive', 'Google Agenda'],
    sso: {
      redirectPaths: ['/apps/user_oidc/code', '/index.php/apps/user_oidc/code'],
      backChannelLogout: { supported: 'yes', path: expect.stringContaining('backchannel') },
    },
  });
  expect(sheet('miniflux.publiccode.yml').sso.signInPath).toBe('/oauth2/oidc/redirect');
  expect(sheet('nextcloud.publiccode.yml').sso.signInPath).toBeNull();
  expect(sheet('collabora-online.publiccode.yml').dependsOn).toEqual(['Nextcloud']);
});

test('a sheet without the section describes a tool without a sign-in', () => {
  const found = readPubliccode(MINIMAL);
  expect(found).toMatchObject({ sheet: { sso: { signOn: 'none', redirectPaths: [] } } });
});

test('names every fault with its line and column', () => {
  expect(faults('name: x\n')).toEqual([
    [1, 1, 'tool-key-missing'],
    [1, 1, 'tool-key-missing'],
    [1, 1, 'tool-key-missing'],
    [1, 1, 'tool-key-missing'],
    [1, 1, 'tool-description-missing'],
  ]);
  expect(faults(MINIMAL.replace('https://', 'ftp://'))).toEqual([[3, 6, 'tool-url-invalid']]);
  expect(faults(MINIMAL.replace('0.5', '1.0'))).toEqual([[1, 23, 'tool-version-unsupported']]);
  expect(faults(`${MINIMAL}categories: office\n`)).toEqual([[10, 13, 'tool-list-expected']]);
  expect(faults(`${MINIMAL}essaim:\n  replace: [Doodle]\n`)).toEqual([
    [11, 12, 'tool-key-unknown'],
  ]);
  expect(
    faults(
      `${MINIMAL}essaim:\n  sso:\n    protocol: oidc\n    attach: native\n    redirectPaths:\n      - /ok\n      - /cb/*\n      - https://evil.example/cb\n    signInPath: https://evil.example/\n    keysOnEmail: perhaps\n`,
    ),
  ).toEqual([
    [16, 9, 'tool-redirect-path-invalid'],
    [17, 9, 'tool-redirect-path-invalid'],
    [18, 17, 'tool-redirect-path-invalid'],
    [19, 18, 'tool-flag-expected'],
  ]);
});

test.each([
  ['an unclosed quote', 'name: "x\nurl: y\n', 'tool-yaml-unreadable'],
  ['a repeated key', 'name: x\nname: y\n', 'tool-yaml-unreadable'],
  ['two documents', 'name: x\n---\nname: y\n', 'tool-yaml-unreadable'],
  ['a list', '- name: x\n', 'tool-not-a-map'],
  ['nothing', '', 'tool-not-a-map'],
  ['a tab', 'name:\n\tx: y\n', 'tool-yaml-unreadable'],
  ['nesting without end', '['.repeat(60_000), 'tool-yaml-unreadable'],
])('%s is a fault, not an exception', (_what, text, code) => {
  expect(faults(text).map((fault) => fault[2])).toEqual([code]);
});

test('a document that would expand by its aliases is refused unread', () => {
  const levels = 'bcdefghi'
    .split('')
    .map(
      (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`,
    );
  const begun = performance.now();
  expect(faults(`a: &a ["x", "x"]\n${levels.join('\n')}\n`)).toEqual([[2, 8, 'tool-yaml-alias']]);
  expect(performance.now() - begun).toBeLessThan(1000);
});

test("the key of a tool is its file's name", () => {
  expect(toolKeyOf('onlyoffice-docs.publiccode.yml')).toBe('onlyoffice-docs');
  expect(toolKeyOf('folder/zulip.publiccode.yaml')).toBe('zulip');
  expect(toolKeyOf('Zulip.publiccode.yml')).toBeNull();
  expect(toolKeyOf('zulip.csv')).toBeNull();
});

test('reads all that the page of a tool shows', () => {
  const found = readPubliccode(
    `${MINIMAL}isBasedOn: https://origine.example/code.git
softwareVersion: 3.10.0
releaseDate: 2026-05-04
usedBy: [Ville d’Exemple]
maintenance:
  type: community
  contacts:
    - name: Équipe
      email: equipe@outil.example
it:
  conforme: { gdpr: true }
essaim:
  similar: [framadate]
  minimumVersion: '3.8'
  antiFeatures: [non-free-addons]
  accessibility: { statement: https://outil.example/rgaa, conformity: partial }
  referents: [{ name: Ada, email: ada@reseau.example }]
  forum: https://forum.example/c/outil
`,
  );
  expect(found).toMatchObject({
    sheet: {
      isBasedOn: ['https://origine.example/code.git'],
      softwareVersion: '3.10.0',
      releaseDate: '2026-05-04',
      usedBy: ['Ville d’Exemple'],
      contacts: [{ name: 'Équipe', email: 'equipe@outil.example' }],
      similar: ['framadate'],
      minimumVersion: '3.8',
      antiFeatures: ['non-free-addons'],
      accessibility: { statement: 'https://outil.example/rgaa', conformity: 'partial' },
      referents: [{ name: 'Ada', email: 'ada@reseau.example' }],
      forum: 'https://forum.example/c/outil',
    },
  });
});

test('version 0.4, a mark of the byte order and a link in Markdown are taken', () => {
  const text = MINIMAL.replace('0.5', '0.4').replace('Un outil', 'Voir <https://outil.example>');
  expect(readPubliccode(`\uFEFF${text}`)).toMatchObject({
    sheet: { description: { fr: { short: 'Voir <https://outil.example>' } } },
  });
});

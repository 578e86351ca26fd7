// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { canonicalPlaybook } from '../canonical-playbook.ts';
import { parsePlaybook } from '../parse/parse-playbook.ts';
import { referenceSources } from '../test-support/reference-sources.ts';
import { readText } from '../test-support/read-text.ts';
import { playbookSchema } from './playbook-schema.ts';
import { writePlaybookText } from './write-playbook-text.ts';

const readFixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');
const smallText = readFixture('small-playbook.yaml');

const head = {
  key: 'hosted-tools',
  title: { fr: 'Outils libres hébergés', en: 'Hosted free tools' },
};
const { playbook } = parsePlaybook(referenceSources(readFixture));
const written = playbook ? writePlaybookText(head, playbook) : '';
const validate = new Ajv2020({ allErrors: true, strict: false }).compile(playbookSchema());

test('the tables, written as a text, are the same playbook', () => {
  const back = readText(written);
  expect(back).toMatchObject(head);
  expect(playbook && canonicalPlaybook(back.content)).toBe(playbook && canonicalPlaybook(playbook));
  expect(writePlaybookText(back, back.content)).toBe(written);
});

test('the text reads the same with Windows line ends, a byte order mark, and as JSON', () => {
  const expected = canonicalPlaybook(readText(smallText).content);
  const others = [
    `\uFEFF${smallText.replaceAll('\n', '\r\n')}`,
    JSON.stringify(parse(smallText)),
    writePlaybookText(head, readText(smallText).content),
  ];
  for (const text of others) expect(canonicalPlaybook(readText(text).content)).toBe(expected);
});

test('instructions are kept in both languages, line by line', () => {
  const task = readText(smallText).content.tasks.find(({ key }) => key === 'D01');
  expect(task?.instructions).toEqual({
    fr: 'Appelez la mairie et proposez deux dates de visite.\nGardez une photo du terrain.',
    en: 'Call the town hall and offer two dates.',
  });
});

test('a playbook without instructions hashes as before there were any', () => {
  expect(playbook && canonicalPlaybook(playbook)).not.toContain('instructions');
});

test('the published schema is this one, and both texts keep to it', () => {
  const published = readFileSync(
    new URL('../../../../docs/reference/playbook.schema.json', import.meta.url),
    'utf8',
  );
  expect(JSON.parse(published)).toEqual(playbookSchema());
  for (const text of [written, smallText]) {
    validate(parse(text));
    expect(validate.errors).toBeNull();
  }
});

test.each([
  ['format: essaim-playbook/1', 'format: essaim-playbook/9'],
  ['key: shared-garden', 'key: Shared garden'],
  ['    tier: national\n', ''],
  ['tier: local', 'tier: galactic'],
  ['nat.pilotage', 'nat.pilote'],
  ['min: 5', 'min: 0'],
  ['effort: 4.5', 'efort: 4.5'],
  ['lag: 5wd', 'lag: 5 days'],
  ['type: SS', 'type: XX'],
  ['mandatory: true', 'mandatory: often'],
  ['share: 50', 'share: 150'],
  ['mode: 1-of-2', 'mode: most'],
])('the schema refuses %j as %j', (from, to) => {
  expect(smallText).toContain(from);
  expect(validate(parse(smallText.replace(from, to)))).toBe(false);
});

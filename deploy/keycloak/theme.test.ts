// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const theme = new URL('themes/essaim/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, theme), 'utf8');

const messages = (part: string, language: string): [string, string][] =>
  read(`${part}/messages/messages_${language}.properties`)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [key = '', ...text] = line.split('=');
      return [key, text.join('=')];
    });

const templates = (part: string): string =>
  readdirSync(new URL(part, theme), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ftl'))
    .map((name) => read(`${part}/${name}`))
    .join('\n');

describe.each(['login', 'email'])('the %s theme', (part) => {
  test('says the same things in both languages', () => {
    const keys = (language: string) => messages(part, language).map(([key]) => key);
    expect(keys('en')).toEqual(keys('fr'));
    expect(new Set(keys('fr')).size).toBe(keys('fr').length);
  });

  test('has every sentence that its templates ask for', () => {
    const known = new Set(messages(part, 'fr').map(([key]) => key));
    const asked = [...templates(part).matchAll(/msg\("(essaim\w+)"/g)].map(([, key]) => key ?? '');
    const setByIdentity = new Set(['essaimConsoleUrl', 'essaimNetworkName']);
    expect(asked.filter((key) => !known.has(key) && !setByIdentity.has(key))).toEqual([]);
  });

  test('writes French with typographic apostrophes and unbreakable spaces', () => {
    const wrong = messages(part, 'fr').filter(([, text]) => /'| [?:!;]/.test(text));
    expect(wrong).toEqual([]);
  });
});

test('only the tokens hold colours', () => {
  expect(read('login/resources/css/essaim.css')).not.toMatch(/#[0-9a-f]{3,8}\b|rgb\(/i);
});

test('has the very tokens of the console', () => {
  const console = '../../services/console/src/web/styles/tokens.css';
  expect(read('login/resources/css/tokens.css')).toBe(
    readFileSync(new URL(console, import.meta.url), 'utf8'),
  );
});

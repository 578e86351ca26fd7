// SPDX-License-Identifier: AGPL-3.0-or-later
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contrast } from './contrast.ts';

const WEB = join(import.meta.dirname, '../src/web');
const css = readFileSync(join(WEB, 'styles/tokens.css'), 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
const others = globSync('**/*.css', { cwd: WEB })
  .filter((file) => !file.endsWith('tokens.css'))
  .map((file) => ({ file, text: readFileSync(join(WEB, file), 'utf8') }));

type Tokens = Record<string, string>;

/** The custom properties of the block that begins with a selector, after some text. */
function block(selector: string, after = ''): Tokens {
  const from = css.indexOf(selector, css.indexOf(after));
  const body = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from));
  return Object.fromEntries(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  ) as Tokens;
}

const light = block(':root {');
const dark = block(":root[data-theme='dark'] {");
const bySystem = block(":root:not([data-theme='light'])", 'prefers-color-scheme: dark');
const print = block(":root:not([data-theme='light'])", '@media print');
const THEMES = {
  light,
  dark: { ...light, ...dark },
  'light on paper': { ...light, ...print },
  'dark on paper': { ...light, ...dark, ...print },
};

const STATES = ['todo', 'prep', 'ready', 'move', 'live', 'block', 'hold', 'late'];
const TEXT: [string, string[]][] = [
  ...['ink', 'ink-2', 'ink-3'].map((ink): [string, string[]] => [
    ink,
    ['paper', 'surface', 'sunk', 'raised'],
  ]),
  ['link', ['paper', 'surface', 'raised']],
  ['on-action', ['action', 'action-hover']],
  ['on-action-soft', ['action-soft']],
  ['on-saffron', ['saffron']],
  ...STATES.flatMap((state): [string, string[]][] => [
    [`${state}-on`, [`${state}-fill`]],
    [`${state}-text`, [`${state}-soft`, 'surface', 'paper']],
  ]),
];
const EDGES: [string, string[]][] = [
  ['line-2', ['paper', 'surface']],
  ['focus-out', ['paper', 'surface', 'focus-in']],
  ...STATES.map((state): [string, string[]] => [`${state}-edge`, ['surface', 'paper']]),
];

const tooClose = (tokens: Tokens, pairs: [string, string[]][], least: number) =>
  pairs
    .flatMap(([front, grounds]) => grounds.map((ground) => [front, ground] as const))
    .map(([front, ground]) => ({
      pair: `${front} on ${ground}`,
      ratio: contrast(tokens[`--${front}`] ?? '', tokens[`--${ground}`] ?? ''),
    }))
    .filter(({ ratio }) => !(ratio >= least));

test('contrast of black on white is 21, of a colour on itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#2a7884', '#2a7884')).toBe(1);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test.each(Object.entries(THEMES))('text and edges stand out in the theme: %s', (_name, tokens) => {
  expect(tooClose(tokens, TEXT, 4.5)).toEqual([]);
  expect(tooClose(tokens, EDGES, 3)).toEqual([]);
});

test('the dark theme is the same by choice and by system, and paper undoes all of it', () => {
  expect(bySystem).toEqual(dark);
  expect(Object.keys(dark).length).toBeGreaterThan(50);
  expect(Object.keys(print).sort()).toEqual(Object.keys(dark).sort());
});

test('no other style sheet holds a colour', () => {
  const colour =
    /#[\da-f]{3,8}\b|\b(rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(|:\s*(white|black)\b/i;
  const found = others.flatMap(({ file, text }) =>
    text.split('\n').flatMap((line) => (colour.test(line) ? [`${file}: ${line.trim()}`] : [])),
  );
  expect(others.length).toBeGreaterThan(5);
  expect(found).toEqual([]);
});

test('every token that a style sheet uses is set somewhere', () => {
  const scripts = globSync('**/*.tsx', { cwd: WEB }).map((file) =>
    readFileSync(join(WEB, file), 'utf8'),
  );
  const all = [css, ...others.map(({ text }) => text), ...scripts].join('\n');
  const set = new Set([...all.matchAll(/(--[\w-]+)['"]?[:,]\s/g)].map(([, name]) => name));
  const unknown = others.flatMap(({ file, text }) =>
    [...text.matchAll(/var\((--[\w-]+)\)/g)].flatMap(([, name]) =>
      set.has(name) ? [] : [`${file}: ${name}`],
    ),
  );
  expect(unknown).toEqual([]);
});

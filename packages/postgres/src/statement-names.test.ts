// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { statementNames } from './statement-names.ts';

const ask = (names: ReturnType<typeof statementNames>, text: string, times: number) =>
  Array.from({ length: times }, () => names.nameOf(text)).at(-1);

test('a statement that recurs gets a name and keeps it', () => {
  const names = statementNames();
  expect(ask(names, 'select 1', 2)).toBeUndefined();
  const name = names.nameOf('select 1');
  expect(name).toBe('g1s1');
  expect(ask(names, 'select 1', 5)).toBe(name);
  expect(ask(names, 'select 2', 3)).toBe('g1s2');
});

test('names are few, and none is spent on a very long statement', () => {
  const names = statementNames();
  expect(ask(names, `select '${'x'.repeat(20_000)}'`, 9)).toBeUndefined();
  const named = Array.from({ length: 1_000 }, (_, index) =>
    ask(names, `select ${String(index)}`, 3),
  );
  expect(named.filter((name) => name !== undefined)).toHaveLength(200);
  expect(new Set(named.slice(0, 200)).size).toBe(200);
});

test('after a renewal no name is used again', () => {
  const names = statementNames();
  expect(ask(names, 'select 1', 3)).toBe('g1s1');
  names.renew();
  expect(ask(names, 'select 1', 2)).toBeUndefined();
  expect(names.nameOf('select 1')).toBe('g2s1');
});

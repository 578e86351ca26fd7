// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { AttributeValue } from './attribute-value.ts';
import { isTrue, resolvePredecessor, taskExists } from './evaluate-condition.ts';
import { parseCondition } from './parse-condition.ts';

const gives = (value: AttributeValue | undefined) => () => value;

test('a task exists where its comparison holds', () => {
  const condition = parseCondition('region.identity_provider != none');
  expect(condition).toEqual({
    kind: 'exists',
    path: { subject: 'region', attribute: 'identity_provider' },
    operator: '!=',
    value: 'none',
  });
  expect(
    ['oidc', 'none', '', undefined].map((value) => taskExists(condition, gives(value))),
  ).toEqual([true, false, false, false]);
  const equal = parseCondition('department.pilot = 1');
  expect([1, '1', 0, undefined].map((value) => taskExists(equal, gives(value)))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(taskExists(null, gives(undefined))).toBe(true);
});

test('an attribute chooses which gate a predecessor stands for', () => {
  const condition = parseCondition('association.pilot ? G2 : G3');
  expect(resolvePredecessor('G3', condition, gives(true))).toBe('G2');
  expect(resolvePredecessor('G3', condition, gives('0'))).toBe('G3');
  expect(resolvePredecessor('L01', condition, gives(true))).toBe('L01');
  expect(resolvePredecessor('G3', null, gives(true))).toBe('G3');
  expect(taskExists(condition, gives(false))).toBe(true);
});

test.each([[true], [1], ['1'], ['yes'], ['oidc']])('%j is true', (value) => {
  expect(isTrue(value)).toBe(true);
});
test.each([[false], [0], ['0'], [''], [null], [undefined], ['none'], ['non']])(
  '%j is not true',
  (value) => {
    expect(isTrue(value)).toBe(false);
  },
);

test.each([
  '',
  'pilot',
  'planet.x != none',
  'region.x <> 2',
  'region.x ? G2',
  'region.x ? g2 : g3',
])('%j is no condition', (text) => {
  expect(parseCondition(text)).toBeNull();
});

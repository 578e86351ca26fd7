// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { openFirst } from './open-first.ts';

const offer = (name: string, requestable: boolean, asked = false) =>
  ({
    name,
    verdict: { requestable, activation: asked ? { state: 'active' } : null },
  }) as never as { name: string; verdict: never };

test('what can be asked for, then what was, apart from the rest', () => {
  const [first, closed] = openFirst([
    offer('closed', false),
    offer('asked', false, true),
    offer('open', true),
  ]);
  expect(first.map(({ name }) => name)).toEqual(['open', 'asked']);
  expect(closed.map(({ name }) => name)).toEqual(['closed']);
});

test('an offer without a verdict is not among the first', () => {
  expect(openFirst([{}])).toEqual([[], [{}]]);
});

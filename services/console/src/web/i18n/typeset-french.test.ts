// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { typesetFrench, typesetMessage } from './typeset-french.ts';

test('puts no-break spaces before double punctuation and inside quotation marks', () => {
  expect(typesetFrench('Pourquoi ? « À faire » : 80 %')).toBe(
    'Pourquoi\u00a0? «\u00a0À faire\u00a0»\u00a0: 80\u00a0%',
  );
});

test('puts a narrow no-break space between thousands, not in years or between two figures', () => {
  expect(typesetFrench('1 240 membres en 2027, 9 sur 12')).toBe(
    '1\u202f240 membres en 2027, 9 sur 12',
  );
});

test('treats the text parts of a compiled message and leaves names and formats alone', () => {
  const message = [
    'Reste : ',
    ['n', 'plural', { offset: 0, one: ['#', ' jour !'], other: ['# jours ?'] }],
  ];
  expect(typesetMessage(message)).toEqual([
    'Reste\u00a0: ',
    ['n', 'plural', { offset: 0, one: ['#', ' jour\u00a0!'], other: ['# jours\u00a0?'] }],
  ]);
});

test('keeps a unit with its number, also where the number is an argument', () => {
  expect(typesetFrench('10 Mo au plus, 15 min, 3 sur 12')).toBe(
    '10\u00a0Mo au plus, 15\u00a0min, 3 sur 12',
  );
  expect(typesetMessage(['Calculé en ', ['seconds'], ' s, sans rien de plus'])).toEqual([
    'Calculé en ',
    ['seconds'],
    '\u00a0s, sans rien de plus',
  ]);
});

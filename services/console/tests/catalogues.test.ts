// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { messageArguments } from './message-arguments.ts';
import { poEntries } from './po-entries.ts';

test('reads the arguments of plurals, of their branches and of elements', () => {
  const message = 'Le {date} : {n, plural, one {<0>un jour</0> de {who}} other {# jours}}<1/>';
  expect(messageArguments(message)).toEqual(['<0>', '<1>', '{date}', '{n}', '{who}']);
});

test('English says everything that French does, with the same values and elements', () => {
  const french = poEntries('fr').map(({ source }) => source);
  const english = poEntries('en');
  expect(english.map(({ source }) => source)).toEqual(french);
  const wrong = english.filter(
    ({ source, translation }) =>
      translation === '' ||
      messageArguments(source).join() !== messageArguments(translation).join(),
  );
  expect(french.length).toBeGreaterThan(500);
  expect(wrong).toEqual([]);
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { writeCsv } from './write-csv.ts';

test('a byte order mark, semicolons and CRLF', () => {
  expect(writeCsv(['Tâche', 'Jours'], [['Signer', 3]])).toBe('\uFEFFTâche;Jours\r\nSigner;3\r\n');
});

test('quotes, separators and line breaks are enclosed', () => {
  expect(writeCsv(['a'], [['x;y'], ['dit "oui"'], ['deux\nlignes'], [null]])).toBe(
    '\uFEFFa\r\n"x;y"\r\n"dit ""oui"""\r\n"deux\nlignes"\r\n\r\n',
  );
});

test.each(['=1+1', '+33 6', '-cmd', '@SUM(A1)', '\tx'])('%j cannot be computed', (text) => {
  expect(writeCsv(['a'], [[text]])).toContain(`'${text}`);
});

test('a negative number stays a number', () => {
  expect(writeCsv(['a'], [[-3], ['-3,5']])).toBe('\uFEFFa\r\n-3\r\n-3,5\r\n');
});

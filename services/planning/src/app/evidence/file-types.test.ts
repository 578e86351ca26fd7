// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { mediaTypeOf, safeName } from './file-types.ts';

test.each([
  ['émargement.PDF', 'application/pdf'],
  ['photo.jpeg', 'image/jpeg'],
  ['page.html', null],
  ['dessin.svg', null],
  ['script.js', null],
  ['double.pdf.exe', null],
  ['sans-fin', null],
])('%s is %s', (name, expected) => {
  expect(mediaTypeOf(name)).toBe(expected);
});

test.each([
  ['../../etc/passwd.txt', 'passwd.txt'],
  [String.raw`C:\Users\Ana\bilan.pdf`, 'bilan.pdf'],
  ['a%22b%0D%0Ac".pdf', 'abc.pdf'],
  ['bidi\u202Efdp.exe.pdf', 'bidifdp.exe.pdf'],
])('%j becomes %j', (name, expected) => {
  expect(safeName(name)).toBe(expected);
});

test('a long name keeps its ending', () => {
  const name = safeName(`${'a'.repeat(300)}.pdf`);
  expect(name).toHaveLength(150);
  expect(name.endsWith('a.pdf')).toBe(true);
});

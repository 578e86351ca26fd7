// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { isRna, isSiren, isSiret, readNumbers } from './numbers.ts';

test.for(['732829320', '443061841', '356000000'])('%s is a SIREN', (text) => {
  expect(isSiren(text)).toBe(true);
});

test.for(['732829321', '73282932', '7328293200', '000000000', '73282932A', ''])(
  '%s is no SIREN',
  (text) => {
    expect(isSiren(text)).toBe(false);
  },
);

test.for(['73282932000074', '35600000000048', '35600000009075'])('%s is a SIRET', (text) => {
  expect(isSiret(text)).toBe(true);
});

test.for(['73282932000075', '7328293200007', '00000000000000', '35600000009076'])(
  '%s is no SIRET',
  (text) => {
    expect(isSiret(text)).toBe(false);
  },
);

test('an establishment of La Poste that fails Luhn passes by the sum of its digits', () => {
  expect(isSiret('35600000009075')).toBe(true);
  expect(isSiret('44306184109075')).toBe(false);
});

test('RNA numbers', () => {
  expect(['W751234567', 'W9N1234567'].map(isRna)).toEqual([true, true]);
  expect(['751234567', 'W75123456', 'w751234567', 'W7512345678'].map(isRna)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('numbers are read as people write them', () => {
  expect(readNumbers({ siren: null, siret: '732 829 320 00074', rna: 'w751234567' })).toEqual({
    siren: '732829320',
    siret: '73282932000074',
    rna: 'W751234567',
  });
  expect(readNumbers({ siren: ' ', siret: '', rna: null })).toEqual({
    siren: null,
    siret: null,
    rna: null,
  });
});

test.for([
  [{ siren: '732829321', siret: null, rna: null }, 'siren-invalid'],
  [{ siren: null, siret: '73282932000075', rna: null }, 'siret-invalid'],
  [{ siren: '443061841', siret: '73282932000074', rna: null }, 'siret-of-another-siren'],
  [{ siren: null, siret: null, rna: 'W75' }, 'rna-invalid'],
] as const)('%j is refused as %s', ([given, code]) => {
  expect(() => readNumbers(given)).toThrow(expect.objectContaining({ code }));
});

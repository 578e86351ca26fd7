// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { fixture } from '../../test-support/fixture.ts';
import { communesOf } from '../commune.ts';
import { readCommunesFile } from './communes-file.ts';
import {
  ASSOCIATION_COLUMNS,
  type AssociationsScope,
  type ReadAssociations,
  readingAssociations,
} from './associations-file.ts';
import { readCsv } from './read-csv.ts';

const readAssociationsFile = (text: string, within: AssociationsScope): ReadAssociations => {
  const reading = readingAssociations(text, within);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
};

const PERIMETER = new Set('44 49 53 72 85 08 10 51 52 54 55 57 67 68 88'.split(' '));
const inPerimeter = (department: string): boolean => PERIMETER.has(department);

const communes = communesOf(
  readCommunesFile(fixture('communes-example.csv'), () => true).items.map(({ item }) => item),
);
const scope = { isInScope: inPerimeter, communes };

const expected = readCsv(fixture('associations-example-expected.csv'), ['line']).records.map(
  ({ fields: [line = '', , outcome = '', reasons = ''] }) => ({
    line: Number(line),
    outcome,
    reasons: reasons.split(/[|;, ]+/).filter(Boolean),
  }),
);

const read = readAssociationsFile(fixture('associations-example.csv'), scope);
const errorsAt = (line: number) => read.errors.filter((one) => one.line === line);
const warningsAt = (line: number) => read.warnings.filter((one) => one.line === line);

describe('the example of an export of associations', () => {
  test('each refused line is refused for its reason', () => {
    const refused = expected.filter(({ outcome }) => outcome === 'refused');
    const wrong = refused
      .map(({ line, reasons }) => ({
        line,
        reasons,
        found: errorsAt(line).map(({ code }) => code),
      }))
      .filter(({ reasons, found }) => String(found) !== String(reasons));
    expect(refused).toHaveLength(39);
    expect(wrong).toEqual([]);
    expect(read.errors.every(({ line }) => refused.some((one) => one.line === line))).toBe(true);
  });

  test('each warning is given, in its order', () => {
    const wrong = expected
      .filter(({ outcome }) => outcome === 'accepted_with_warning')
      .map(({ line, reasons }) => ({
        line,
        reasons,
        found: warningsAt(line).map(({ code }) => code),
      }))
      .filter(({ reasons, found }) => String(found) !== String(reasons));
    expect(wrong).toEqual([]);
    const warned = new Set(expected.map(({ line }) => line));
    expect(read.warnings.filter(({ line }) => !warned.has(line))).toEqual([]);
  });

  test('blank and repeated lines are set aside', () => {
    expect(read.ignored).toBe(6);
    expect(read.items).toHaveLength(1892 + 66);
    expect(new Set(read.warnings.map((one) => one.line)).size).toBe(66);
    expect(read.items.length + read.errors.length + read.ignored).toBe(2003);
  });
});

const header = ASSOCIATION_COLUMNS.join(';');
const line = (cells: Partial<Record<(typeof ASSOCIATION_COLUMNS)[number], string>>): string =>
  ASSOCIATION_COLUMNS.map(
    (column) =>
      ({
        code_adherent: '53-1',
        nom: 'Chorale',
        rna: 'W539000001',
        commune_insee: '53130',
        code_postal: '53000',
        departement: '53',
        courriel: 'chorale@associations.example',
        adherents: '1',
        salaries: '0',
        benevoles: '2',
        ...cells,
      })[column as 'nom'] ?? '',
  ).join(';');

const codes = (...lines: string[]): string[] => {
  const found = readAssociationsFile([header, ...lines].join('\r\n'), scope);
  return [...found.errors, ...found.warnings].map((one) => `${one.line} ${one.code}`);
};

test.each([
  ['2 unknown_commune', { commune_insee: '8105' }],
  ['2 unknown_commune', { commune_insee: '53999' }],
  ['2 former_commune', { commune_insee: '53004' }],
  ['2 postcode_mismatch', { code_postal: '72000' }],
  ['2 department_mismatch', { commune_insee: '72181' }],
  ['2 out_of_scope', { departement: '99' }],
  ['2 invalid_key', { code_adherent: '53/../1' }],
  ['2 reserved_key', { code_adherent: 'DEP-53' }],
  ['2 number_too_large', { adherents: '1000001' }],
  ['2 normalised', { nom: 'Cho\u202erale' }],
  ['2 too_long', { nom: 'A'.repeat(301) }],
  ['2 invalid_number', { adherents: '-3' }],
  ['2 formula_character', { nom: '=SOMME(A1)' }],
  ['2 suspect_encoding', { nom: 'ThÃ©Ã¢tre' }],
  ['2 normalised', { telephone: "'+33 2 61 91 00 00" }],
  ['2 normalised', { nom: 'Théâtre  du\u00a0Pré' }],
])('%s', (expectedCode, cells) => {
  expect(codes(line(cells))).toContain(expectedCode);
});

test('two lines with one code: the first wins', () => {
  expect(codes(line({}), line({ nom: 'Autre' }))).toEqual(['3 duplicate_code']);
});

test('a name that differs by accents and case in the same commune is a probable duplicate', () => {
  const second = line({ code_adherent: '53-2', nom: 'CHORALE', courriel: '' });
  expect(codes(line({}), second)).toContain('3 probable_duplicate');
});

test('where the list of communes is not known, the form of a code is enough', () => {
  const text = [header, line({ departement: '75', commune_insee: '75999', rna: 'W759000001' })];
  const nowhere = { isInScope: () => true, communes: communesOf([]) };
  const { items, errors, warnings } = readAssociationsFile(text.join('\n'), nowhere);
  expect([items.length, errors, warnings]).toEqual([1, [], []]);
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { fixture } from '../../test-support/fixture.ts';
import { ASSOCIATION_COLUMNS, readAssociationsFile } from './associations-file.ts';
import { readCsv } from './read-csv.ts';

const PERIMETER = new Set('44 49 53 72 85 08 10 51 52 54 55 57 67 68 88'.split(' '));
const inPerimeter = (department: string): boolean => PERIMETER.has(department);

/** What needs the list of communes, which is not imported yet. */
const NEEDS_COMMUNES = new Set(['former_commune', 'postcode_mismatch']);

const expected = readCsv(fixture('associations-example-expected.csv'), ['line']).records.map(
  ({ fields: [line = '', , outcome = '', reasons = ''] }) => ({
    line: Number(line),
    outcome,
    reasons: reasons.split(/[|;, ]+/).filter(Boolean),
  }),
);

const read = readAssociationsFile(fixture('associations-example.csv'), inPerimeter);
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
    expect(wrong.every(({ reasons }) => reasons.includes('unknown_commune'))).toBe(true);
    expect(wrong.length).toBeLessThanOrEqual(3);
    expect(read.errors.every(({ line }) => refused.some((one) => one.line === line))).toBe(true);
  });

  test('each warning is given, in its order', () => {
    const wrong = expected
      .filter(({ outcome }) => outcome === 'accepted_with_warning')
      .map(({ line, reasons }) => ({
        line,
        reasons: reasons.filter((reason) => !NEEDS_COMMUNES.has(reason)),
        found: warningsAt(line).map(({ code }) => code),
      }))
      .filter(({ reasons, found }) => String(found) !== String(reasons));
    expect(wrong).toEqual([]);
    const warned = new Set(expected.map(({ line }) => line));
    expect(read.warnings.filter(({ line }) => !warned.has(line))).toEqual([]);
  });

  test('blank and repeated lines are set aside', () => {
    expect(read.ignored).toBe(6);
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
        departement: '53',
        courriel: 'chorale@associations.example',
        adherents: '1',
        salaries: '0',
        benevoles: '2',
        ...cells,
      })[column as 'nom'] ?? '',
  ).join(';');

const codes = (...lines: string[]): string[] => {
  const found = readAssociationsFile([header, ...lines].join('\r\n'), inPerimeter);
  return [...found.errors, ...found.warnings].map((one) => `${one.line} ${one.code}`);
};

test.each([
  ['2 unknown_commune', { commune_insee: '8105' }],
  ['2 department_mismatch', { commune_insee: '72181' }],
  ['2 out_of_scope', { departement: '99' }],
  ['2 invalid_number', { adherents: '-3' }],
  ['2 formula_character', { nom: '=SOMME(A1)' }],
  ['2 suspect_encoding', { nom: 'ThÃ©Ã¢tre' }],
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

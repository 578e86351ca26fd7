// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Communes, departmentOfCommune, isCommuneCode } from '../commune.ts';
import { isRna, isSiren, isSiret, withoutSpaces } from '../numbers.ts';
import { isEmailAddress } from '../person.ts';
import { comparableName } from '../organisation.ts';
import { type CsvRecord, isBlank, readCsv } from './read-csv.ts';
import { type Remark, type RemarkCode, remark } from './remark.ts';
import { isKey } from './network-file.ts';
import { columnFault } from './row.ts';

/** The columns of a file of associations, as French spreadsheets export it. */
export const ASSOCIATION_COLUMNS = [
  'code_adherent',
  'nom',
  'rna',
  'commune_insee',
  'commune',
  'code_postal',
  'departement',
  'courriel',
  'telephone',
  'adherents',
  'salaries',
  'benevoles',
  'correspondant_prenom',
  'correspondant_nom',
  'saison',
] as const;

/** Columns that a file may have beside those. */
const NUMBER_COLUMNS = ['siren', 'siret'] as const;
const ALL_COLUMNS = [...ASSOCIATION_COLUMNS, ...NUMBER_COLUMNS] as const;

type Column = (typeof ALL_COLUMNS)[number];
export type AssociationLine = Readonly<Record<Column, string>>;

export interface ReadAssociations {
  /** Of the file, in their order. */
  readonly columns: readonly string[];
  readonly records: readonly CsvRecord[];
  readonly items: { readonly line: number; readonly item: AssociationLine }[];
  readonly ignored: number;
  readonly errors: Remark[];
  readonly warnings: Remark[];
}

/** Departments under the local law, whose associations have no RNA number. */
const WITHOUT_RNA = new Set(['57', '67', '68']);
const FORMULA = /^[=+\-@]/;
const WHOLE_NUMBER = /^\d+$/;
const MOST_PEOPLE = 1_000_000;
/** Keys of the tiers above and of hosters. */
const RESERVED_KEY = /^(nat|(reg|dep|heb)-.*)$/i;

export interface AssociationsScope {
  /** Whether the import may touch a department. */
  readonly isInScope: (department: string) => boolean;
  readonly communes: Communes;
}

const LINES_AT_ONCE = 500;

interface Reading extends ReadAssociations {
  ignored: number;
  readonly byCode: Map<string, { line: number; item: AssociationLine }>;
  readonly byEmail: Map<string, number>;
  readonly byNameAndCommune: Map<string, number>;
}

/**
 * Reads a file of associations by the rules of the import, in their order: what is refused, what is
 * set aside, what is accepted and with which warnings. The first of two lines with a code wins. Where
 * the communes of a department are not known, the form of their codes alone is checked. It yields
 * after some hundreds of lines, so that whoever drives it can let others work in between.
 * @throws DomainError those of `readCsv`
 */
export function* readingAssociations(
  text: string,
  scope: AssociationsScope,
): Generator<undefined, ReadAssociations> {
  const file = readCsv(text, ASSOCIATION_COLUMNS);
  const reading: Reading = {
    columns: file.columns,
    records: file.records,
    items: [],
    ignored: 0,
    errors: [],
    warnings: [],
    byCode: new Map(),
    byEmail: new Map(),
    byNameAndCommune: new Map(),
  };
  for (const [number, record] of file.records.entries()) {
    if (number % LINES_AT_ONCE === LINES_AT_ONCE - 1) yield;
    if (isBlank(record.fields)) {
      reading.ignored += 1;
      continue;
    }
    const fault = columnFault(file, record);
    if (fault) reading.errors.push(fault);
    else readAssociation(reading, file.columns, record, scope);
  }
  return reading;
}

/** Signs that nobody sees, some of which turn the text around them. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/** Also takes away the apostrophe with which a spreadsheet, or our own export, keeps a formula a text. */
const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(INVISIBLE, '')
    .trim()
    .replace(/^'(?=[=+\-@])/, '');

const tidied = (column: Column, text: string): string =>
  column === 'siren' || column === 'siret' ? withoutSpaces(tidy(text)) : tidy(text);

const readAssociation = (
  reading: Reading,
  columns: readonly string[],
  { line, fields }: CsvRecord,
  scope: AssociationsScope,
): void => {
  const cell = (column: Column): string => fields[columns.indexOf(column)] ?? '';
  const item = Object.fromEntries(
    ALL_COLUMNS.map((column) => [column, tidied(column, cell(column))]),
  ) as AssociationLine;
  const missing = missingValue(item) ?? tooLong(item);
  if (missing) {
    reading.errors.push(remark(line, ...missing));
    return;
  }
  const earlier = reading.byCode.get(item.code_adherent);
  if (earlier) {
    const isRepeated = ALL_COLUMNS.every((column) => earlier.item[column] === item[column]);
    if (isRepeated) reading.ignored += 1;
    else {
      const params = { value: item.code_adherent, first: earlier.line };
      reading.errors.push(remark(line, 'code_adherent', 'duplicate_code', params));
    }
    return;
  }
  const refusal = invalidValue(item, scope);
  if (refusal) {
    reading.errors.push(remark(line, ...refusal));
    return;
  }
  const isTidied = ALL_COLUMNS.some((column) => cell(column) !== item[column]);
  for (const [column, code, params] of warningsOf(reading, item, {
    isTidied,
    communes: scope.communes,
  })) {
    reading.warnings.push(remark(line, column, code, params));
  }
  remember(reading, line, item);
};

type Said = [column: Column | null, code: RemarkCode, params?: Remark['params']];

/** Longer than any name or address of an association; a line that lost its end is not. */
const MOST_CHARACTERS = 300;

const tooLong = (item: AssociationLine): Said | null => {
  const column = ALL_COLUMNS.find((one) => item[one].length > MOST_CHARACTERS);
  if (column === undefined) return null;
  return [column, 'too_long', { found: item[column].length, most: MOST_CHARACTERS }];
};

const missingValue = (item: AssociationLine): Said | null => {
  if (item.nom === '') return ['nom', 'missing_name'];
  if (item.code_adherent === '') return ['code_adherent', 'missing_code'];
  if (item.commune_insee === '') return ['commune_insee', 'missing_commune'];
  return null;
};

const invalidValue = (
  item: AssociationLine,
  { isInScope, communes }: AssociationsScope,
): Said | null => {
  const { code_adherent: key, departement, commune_insee: commune, courriel, rna } = item;
  if (!isKey(key)) return ['code_adherent', 'invalid_key', { value: key }];
  if (RESERVED_KEY.test(key)) return ['code_adherent', 'reserved_key', { value: key }];
  if (!isInScope(departement)) return ['departement', 'out_of_scope', { value: departement }];
  const known = communes.find(commune);
  const lies = known?.departmentCode ?? departmentOfCommune(commune);
  if (!isCommuneCode(commune) || (!known && communes.covers(lies))) {
    return ['commune_insee', 'unknown_commune', { value: commune }];
  }
  if (lies !== departement) {
    const params = { value: commune, department: departement };
    return ['commune_insee', 'department_mismatch', params];
  }
  if (courriel !== '' && !isEmailAddress(courriel)) {
    return ['courriel', 'invalid_email', { value: courriel }];
  }
  if (rna !== '' && !isRna(rna)) return ['rna', 'invalid_rna', { value: rna }];
  const fault = numberFault(item);
  if (fault) return fault;
  for (const column of ['adherents', 'salaries', 'benevoles'] as const) {
    if (!WHOLE_NUMBER.test(item[column])) {
      return [column, 'invalid_number', { value: item[column] }];
    }
    if (Number(item[column]) > MOST_PEOPLE) {
      return [column, 'number_too_large', { value: item[column], most: MOST_PEOPLE }];
    }
  }
  return null;
};

const numberFault = ({ siren, siret }: AssociationLine): Said | null => {
  if (siren !== '' && !isSiren(siren)) return ['siren', 'invalid_siren', { value: siren }];
  if (siret !== '' && !isSiret(siret)) return ['siret', 'invalid_siret', { value: siret }];
  return siren !== '' && siret !== '' && !siret.startsWith(siren)
    ? ['siret', 'siret_of_another_siren', { value: siret, siren }]
    : null;
};

const sameName = ({ nom, commune_insee: commune }: AssociationLine): string =>
  `${comparableName(nom)} ${commune}`;

const warningsOfPlace = (item: AssociationLine, communes: Communes): Said[] => {
  const { commune_insee: value, code_postal: postcode } = item;
  const written = communes.find(value);
  const current = written && communes.find(written.currentCode);
  if (!written || !current) return [];
  const said: Said[] = [];
  if (current !== written) {
    const params = { value, current: current.code, name: current.name };
    said.push(['commune_insee', 'former_commune', params]);
  }
  const isKnown = postcode !== '' && current.postcodes.length > 0;
  if (isKnown && !current.postcodes.includes(postcode)) {
    const params = { value: postcode, allowed: current.postcodes.join(', ') };
    said.push(['code_postal', 'postcode_mismatch', params]);
  }
  return said;
};

const warningsOf = (
  reading: Reading,
  item: AssociationLine,
  { isTidied, communes }: { isTidied: boolean; communes: Communes },
): Said[] => {
  const said: Said[] = [];
  if (isTidied) said.push([null, 'normalised']);
  said.push(...warningsOfPlace(item, communes));
  if (item.courriel === '') said.push(['courriel', 'missing_email']);
  const shared = reading.byEmail.get(item.courriel.toLowerCase());
  if (shared !== undefined) said.push(['courriel', 'shared_email', { first: shared }]);
  if (item.rna === '' && !WITHOUT_RNA.has(item.departement)) said.push(['rna', 'missing_rna']);
  if (FORMULA.test(item.nom)) said.push(['nom', 'formula_character']);
  if (item.nom.includes('Ã')) said.push(['nom', 'suspect_encoding']);
  const twin = reading.byNameAndCommune.get(sameName(item));
  if (twin !== undefined) said.push(['nom', 'probable_duplicate', { first: twin }]);
  return said;
};

const remember = (reading: Reading, line: number, item: AssociationLine): void => {
  reading.items.push({ line, item });
  reading.byCode.set(item.code_adherent, { line, item });
  const email = item.courriel.toLowerCase();
  if (email !== '' && !reading.byEmail.has(email)) reading.byEmail.set(email, line);
  const twin = sameName(item);
  if (!reading.byNameAndCommune.has(twin)) reading.byNameAndCommune.set(twin, line);
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { parse } from 'csv-parse/sync';

/** The texts of the demonstration's files. */
export interface GeneratorFiles {
  /** `network-example.csv`: how many associations each department has. */
  readonly network: string;
  /** `territories.csv`: the prefecture of each department. */
  readonly territories: string;
  /** `communes-example.csv`: the communes of the departments whose list is known. */
  readonly communes: string;
}

interface Place {
  readonly code: string;
  readonly name: string;
  readonly postcode: string;
}

const HEADER =
  'code_adherent;nom;rna;commune_insee;commune;code_postal;departement;courriel;telephone;adherents;salaries;benevoles;correspondant_prenom;correspondant_nom;saison';
const KINDS = [
  'Chorale',
  'Foyer rural',
  'Amicale laïque',
  'Club de lecture',
  'Théâtre d’Œuvres',
  'Cinéma itinérant',
  'L’Atelier du jeudi',
];
const GIVEN_NAMES = ['Zoé', 'Maël', 'Françoise', 'Noël', 'Inès', 'Anaïs', 'Joël'];
const FAMILY_NAMES = ['Garçon', 'L’Hermitte', 'Lefèvre', 'Hélias', 'N’Guessan', 'Œuvrard'];
/** Departments under the local law, whose associations have no RNA number. */
const WITHOUT_RNA = new Set(['57', '67', '68']);

/** Mulberry32, a small generator of numbers from 0 to 1 whose seed gives the same ones again. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const rowsOf = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, bom: true });

const placesByDepartment = ({ territories, communes }: GeneratorFiles): Map<string, Place[]> => {
  const places = new Map<string, Place[]>();
  for (const { code = '', name = '', department = '', postcodes = '' } of rowsOf(communes)) {
    const [postcode = ''] = postcodes.split('|');
    if (postcode === '') continue;
    places.set(department, [...(places.get(department) ?? []), { code, name, postcode }]);
  }
  for (const { code = '', prefecture_code = '', prefecture = '' } of rowsOf(territories)) {
    if (places.has(code)) continue;
    places.set(code, [{ code: prefecture_code, name: prefecture, postcode: prefecture_code }]);
  }
  return places;
};

/**
 * Makes a file of as many associations as the network says that each department has, 25,000 in all,
 * as a French spreadsheet exports it (byte order mark, `;`, CRLF). Names are invented, addresses end
 * in `.example`, telephone numbers are kept for fiction; where the communes of a department are not
 * known, its associations are in the prefecture.
 * @param seed the same gives the same file
 */
export const generateAssociations = (files: GeneratorFiles, seed: number): string => {
  const random = randomFrom(seed);
  const one = <Item>(list: readonly Item[]): Item =>
    list[Math.floor(random() * list.length)] as Item;
  const below = (limit: number): number => Math.floor(random() * limit);
  const digits = (value: number, length: number): string => String(value).padStart(length, '0');
  const places = placesByDepartment(files);
  const lines = [HEADER];
  for (const { tier, insee_code: department = '', associations } of rowsOf(files.network)) {
    if (tier !== 'departmental') continue;
    for (let number = 1; number <= Number(associations); number += 1) {
      const { code, name, postcode } = one(places.get(department) ?? []);
      const key = `${department}-9${digits(number, 4)}`;
      lines.push(
        [
          key,
          `${one(KINDS)} no ${number} de ${name}`,
          WITHOUT_RNA.has(department) ? '' : `W9${digits(below(100_000_000), 8)}`,
          code,
          name,
          postcode,
          department,
          `a${key.toLowerCase()}@associations.example`,
          `02 61 91 ${digits(below(100), 2)} ${digits(below(100), 2)}`,
          below(200),
          below(4),
          below(30),
          one(GIVEN_NAMES),
          one(FAMILY_NAMES),
          '2026-2027',
        ].join(';'),
      );
    }
  }
  return `\uFEFF${lines.join('\r\n')}\r\n`;
};

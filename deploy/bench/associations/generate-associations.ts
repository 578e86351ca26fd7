// SPDX-License-Identifier: AGPL-3.0-or-later
import { createRandom } from '@essaim/kernel';
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
  const { pick, whole } = createRandom(seed);
  const digits = (value: number, length: number): string => String(value).padStart(length, '0');
  const places = placesByDepartment(files);
  const lines = [HEADER];
  for (const { tier, insee_code: department = '', associations } of rowsOf(files.network)) {
    if (tier !== 'departmental') continue;
    for (let number = 1; number <= Number(associations); number += 1) {
      const { code, name, postcode } = pick(places.get(department) ?? []);
      const key = `${department}-9${digits(number, 4)}`;
      lines.push(
        [
          key,
          `${pick(KINDS)} no ${number} de ${name}`,
          WITHOUT_RNA.has(department) ? '' : `W9${digits(whole(0, 99999999), 8)}`,
          code,
          name,
          postcode,
          department,
          `a${key.toLowerCase()}@associations.example`,
          `02 61 91 ${digits(whole(0, 99), 2)} ${digits(whole(0, 99), 2)}`,
          whole(0, 199),
          whole(0, 3),
          whole(0, 29),
          pick(GIVEN_NAMES),
          pick(FAMILY_NAMES),
          '2026-2027',
        ].join(';'),
      );
    }
  }
  return `\uFEFF${lines.join('\r\n')}\r\n`;
};

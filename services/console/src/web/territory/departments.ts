// SPDX-License-Identifier: AGPL-3.0-or-later

/** A department: its names come from INSEE (Licence Ouverte), its place on the tile map is ours. */
export type Department = {
  code: string;
  name: string;
  /** INSEE article type, see `place-name.ts`. */
  article: number;
  regionCode: string;
  /** Column and row on the tile map, from 0; row 13 is overseas. */
  x: number;
  y: number;
};

// code, name, article, region, column, row
const ROWS: readonly (readonly [string, string, number, string, number, number])[] = [
  ['01', 'Ain', 5, '84', 8, 6],
  ['02', 'Aisne', 5, '32', 7, 1],
  ['03', 'Allier', 5, '84', 6, 6],
  ['04', 'Alpes-de-Haute-Provence', 4, '93', 8, 9],
  ['05', 'Hautes-Alpes', 4, '93', 8, 8],
  ['06', 'Alpes-Maritimes', 4, '93', 9, 9],
  ['07', 'Ardèche', 5, '84', 6, 8],
  ['08', 'Ardennes', 4, '44', 8, 1],
  ['09', 'Ariège', 5, '76', 3, 11],
  ['10', 'Aube', 5, '44', 8, 3],
  ['11', 'Aude', 5, '76', 4, 11],
  ['12', 'Aveyron', 5, '76', 4, 9],
  ['13', 'Bouches-du-Rhône', 4, '93', 7, 10],
  ['14', 'Calvados', 2, '28', 3, 2],
  ['15', 'Cantal', 2, '84', 4, 8],
  ['16', 'Charente', 3, '75', 2, 7],
  ['17', 'Charente-Maritime', 3, '75', 1, 7],
  ['18', 'Cher', 2, '24', 5, 5],
  ['19', 'Corrèze', 3, '75', 4, 7],
  ['21', 'Côte-d’Or', 3, '27', 8, 4],
  ['22', 'Côtes-d’Armor', 4, '53', 1, 3],
  ['23', 'Creuse', 3, '75', 5, 6],
  ['24', 'Dordogne', 3, '75', 2, 8],
  ['25', 'Doubs', 2, '27', 9, 5],
  ['26', 'Drôme', 3, '84', 7, 8],
  ['27', 'Eure', 5, '28', 4, 2],
  ['28', 'Eure-et-Loir', 1, '24', 4, 4],
  ['29', 'Finistère', 2, '53', 0, 3],
  ['2A', 'Corse-du-Sud', 3, '94', 10, 12],
  ['2B', 'Haute-Corse', 3, '94', 10, 11],
  ['30', 'Gard', 2, '76', 6, 9],
  ['31', 'Haute-Garonne', 3, '76', 3, 10],
  ['32', 'Gers', 2, '76', 2, 10],
  ['33', 'Gironde', 3, '75', 1, 8],
  ['34', 'Hérault', 5, '76', 5, 10],
  ['35', 'Ille-et-Vilaine', 1, '53', 2, 3],
  ['36', 'Indre', 5, '24', 4, 6],
  ['37', 'Indre-et-Loire', 1, '24', 3, 5],
  ['38', 'Isère', 5, '84', 7, 7],
  ['39', 'Jura', 2, '27', 8, 5],
  ['40', 'Landes', 4, '75', 1, 9],
  ['41', 'Loir-et-Cher', 2, '24', 4, 5],
  ['42', 'Loire', 3, '84', 6, 7],
  ['43', 'Haute-Loire', 3, '84', 5, 8],
  ['44', 'Loire-Atlantique', 3, '52', 1, 5],
  ['45', 'Loiret', 2, '24', 6, 4],
  ['46', 'Lot', 2, '76', 3, 8],
  ['47', 'Lot-et-Garonne', 2, '75', 2, 9],
  ['48', 'Lozère', 3, '76', 5, 9],
  ['49', 'Maine-et-Loire', 0, '52', 2, 5],
  ['50', 'Manche', 3, '28', 2, 2],
  ['51', 'Marne', 3, '44', 8, 2],
  ['52', 'Haute-Marne', 3, '44', 9, 3],
  ['53', 'Mayenne', 3, '52', 2, 4],
  ['54', 'Meurthe-et-Moselle', 0, '44', 9, 2],
  ['55', 'Meuse', 3, '44', 9, 1],
  ['56', 'Morbihan', 2, '53', 1, 4],
  ['57', 'Moselle', 3, '44', 10, 1],
  ['58', 'Nièvre', 3, '27', 6, 5],
  ['59', 'Nord', 2, '32', 6, 0],
  ['60', 'Oise', 5, '32', 6, 1],
  ['61', 'Orne', 5, '28', 3, 3],
  ['62', 'Pas-de-Calais', 2, '32', 5, 0],
  ['63', 'Puy-de-Dôme', 2, '84', 5, 7],
  ['64', 'Pyrénées-Atlantiques', 4, '75', 1, 10],
  ['65', 'Hautes-Pyrénées', 4, '76', 2, 11],
  ['66', 'Pyrénées-Orientales', 4, '76', 4, 12],
  ['67', 'Bas-Rhin', 2, '44', 10, 2],
  ['68', 'Haut-Rhin', 2, '44', 11, 3],
  ['69', 'Rhône', 2, '84', 7, 6],
  ['70', 'Haute-Saône', 3, '27', 9, 4],
  ['71', 'Saône-et-Loire', 0, '27', 7, 5],
  ['72', 'Sarthe', 3, '52', 3, 4],
  ['73', 'Savoie', 3, '84', 8, 7],
  ['74', 'Haute-Savoie', 3, '84', 9, 6],
  ['75', 'Paris', 0, '11', 6, 3],
  ['76', 'Seine-Maritime', 3, '28', 4, 1],
  ['77', 'Seine-et-Marne', 0, '11', 7, 2],
  ['78', 'Yvelines', 4, '11', 4, 3],
  ['79', 'Deux-Sèvres', 4, '75', 2, 6],
  ['80', 'Somme', 3, '32', 5, 1],
  ['81', 'Tarn', 2, '76', 4, 10],
  ['82', 'Tarn-et-Garonne', 2, '76', 3, 9],
  ['83', 'Var', 2, '93', 8, 10],
  ['84', 'Vaucluse', 2, '93', 7, 9],
  ['85', 'Vendée', 3, '52', 1, 6],
  ['86', 'Vienne', 3, '75', 3, 6],
  ['87', 'Haute-Vienne', 3, '75', 3, 7],
  ['88', 'Vosges', 4, '44', 10, 3],
  ['89', 'Yonne', 5, '27', 7, 4],
  ['90', 'Territoire de Belfort', 2, '27', 10, 4],
  ['91', 'Essonne', 5, '11', 5, 4],
  ['92', 'Hauts-de-Seine', 4, '11', 5, 3],
  ['93', 'Seine-Saint-Denis', 3, '11', 6, 2],
  ['94', 'Val-de-Marne', 2, '11', 7, 3],
  ['95', 'Val-d’Oise', 2, '11', 5, 2],
  ['971', 'Guadeloupe', 3, '01', 4, 13],
  ['972', 'Martinique', 3, '02', 5, 13],
  ['973', 'Guyane', 3, '03', 6, 13],
  ['974', 'La Réunion', 0, '04', 7, 13],
  ['976', 'Mayotte', 0, '06', 8, 13],
];

/** Every department, by code. */
export const DEPARTMENTS: readonly Department[] = ROWS.map(
  ([code, name, article, regionCode, x, y]) => ({
    code,
    name,
    article,
    regionCode,
    x,
    y,
  }),
);

const BY_CODE = new Map(DEPARTMENTS.map((department) => [department.code, department]));

/** The department of an INSEE code. */
export function departmentOf(code: string | null | undefined): Department | undefined {
  return BY_CODE.get(code ?? '');
}

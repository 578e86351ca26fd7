// SPDX-License-Identifier: AGPL-3.0-or-later

/** Regions by INSEE code: name, and article type as INSEE gives it. */
export const REGIONS: Readonly<Record<string, { name: string; article: number }>> = {
  '01': { name: 'Guadeloupe', article: 3 },
  '02': { name: 'Martinique', article: 3 },
  '03': { name: 'Guyane', article: 3 },
  '04': { name: 'La Réunion', article: 0 },
  '06': { name: 'Mayotte', article: 0 },
  '11': { name: 'Île-de-France', article: 5 },
  '24': { name: 'Centre-Val de Loire', article: 2 },
  '27': { name: 'Bourgogne-Franche-Comté', article: 3 },
  '28': { name: 'Normandie', article: 3 },
  '32': { name: 'Hauts-de-France', article: 4 },
  '44': { name: 'Grand Est', article: 2 },
  '52': { name: 'Pays de la Loire', article: 4 },
  '53': { name: 'Bretagne', article: 3 },
  '75': { name: 'Nouvelle-Aquitaine', article: 3 },
  '76': { name: 'Occitanie', article: 5 },
  '84': { name: 'Auvergne-Rhône-Alpes', article: 5 },
  '93': { name: 'Provence-Alpes-Côte d’Azur', article: 3 },
  '94': { name: 'Corse', article: 3 },
};

// SPDX-License-Identifier: AGPL-3.0-or-later

// INSEE's article types: 0 de, 1 d', 2 du, 3 de la, 4 des, 5 de l', 6 des, 7 de las, 8 de los.
const OF = ['de ', 'd’', 'du ', 'de la ', 'des ', 'de l’', 'des ', 'de las ', 'de los '];

/** "de la Mayenne", "de l’Ariège": a French place with its preposition, by INSEE article type. */
export function ofPlace(name: string, articleType: number | null | undefined): string {
  return `${OF[articleType ?? 0] ?? 'de '}${name}`;
}

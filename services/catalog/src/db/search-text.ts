// SPDX-License-Identifier: AGPL-3.0-or-later

/** Text without case and accents, one space between words. */
export const searchText = (...parts: readonly (string | null | undefined)[]): string =>
  parts
    .filter((part) => part !== null && part !== undefined)
    .join(' ')
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The words of a search as patterns for `like`, all of which have to match. */
export const searchPatterns = (query: string | undefined): string[] =>
  searchText(query)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`);

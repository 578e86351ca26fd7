// SPDX-License-Identifier: AGPL-3.0-or-later

/** A commune of today or of former days, as INSEE's official geographic code lists it. */
export interface Commune {
  /** INSEE code: five signs. */
  readonly code: string;
  readonly name: string;
  readonly departmentCode: string;
  /** Of a commune of today; a former one has none. */
  readonly postcodes: readonly string[];
  /** Itself, or for a former commune the one that it is part of today. */
  readonly currentCode: string;
}

/** What is known of communes. The list of a department is known whole or not at all. */
export interface Communes {
  find(code: string): Commune | undefined;
  /** Whether the list of a department is known. */
  covers(departmentCode: string): boolean;
}

/** Whether a text has the form of a commune's INSEE code. */
export const isCommuneCode = (text: string): boolean => /^(\d{2}|2[AB])\d{3}$/.test(text);

/** The department of a commune's INSEE code: three signs overseas, else two. */
export const departmentOfCommune = (code: string): string =>
  code.slice(0, /^9[78]/.test(code) ? 3 : 2);

/** The communes of a list, found by their codes. */
export const communesOf = (list: readonly Commune[]): Communes => {
  const byCode = new Map(list.map((commune) => [commune.code, commune]));
  const covered = new Set(list.map(({ departmentCode }) => departmentCode));
  return {
    find: (code) => byCode.get(code),
    covers: (departmentCode) => covered.has(departmentCode),
  };
};

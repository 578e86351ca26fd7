// SPDX-License-Identifier: AGPL-3.0-or-later

/** What the calendar of a place depends on; a JSON value. */
export interface Territory {
  /** INSEE code of the department; null for the nation, which follows the mainland. */
  readonly departmentCode: string | null;
  /** `A`, `B`, `C` or the name of an own calendar such as `corse`; null where there is none (the nation). */
  readonly schoolZone: string | null;
  /** Good Friday and 26 December are public holidays (57, 67, 68). */
  readonly alsaceMoselle: boolean;
  /** `MM-DD` of the abolition of slavery where it is a public holiday. */
  readonly abolitionDay: string | null;
}

/** The nation: public holidays of the mainland, no school zone. */
export const MAINLAND: Territory = {
  departmentCode: null,
  schoolZone: null,
  alsaceMoselle: false,
  abolitionDay: null,
};

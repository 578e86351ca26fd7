// SPDX-License-Identifier: AGPL-3.0-or-later
import type { OrganisationTerritory } from './organisation.ts';

/** A French department, as INSEE and the school calendars see it. */
export interface Territory {
  readonly code: string;
  readonly name: string;
  /** INSEE's type of article before the name: 0 de, 1 d', 2 du, 3 de la, 4 des, 5 de l'. */
  readonly articleType: number;
  readonly regionCode: string;
  readonly regionName: string;
  readonly prefectureCode: string;
  readonly prefecture: string;
  readonly academie: string;
  /** A, B, C, or the name of an own calendar. */
  readonly schoolZone: string;
  readonly alsaceMoselle: boolean;
  readonly overseas: boolean;
  readonly population: number;
  /** IANA name. */
  readonly timeZone: string;
  /** `MM-DD` where the abolition of slavery is a public holiday. */
  readonly abolitionDay: string | null;
}

/** A department as the territory of an organisation. */
export const departmentTerritory = (department: Territory): OrganisationTerritory => ({
  departmentCode: department.code,
  regionCode: department.regionCode,
  name: department.name,
  articleType: department.articleType,
  schoolZone: department.schoolZone,
  alsaceMoselle: department.alsaceMoselle,
  overseas: department.overseas,
  abolitionDay: department.abolitionDay,
  timeZone: department.timeZone,
});

const common = <Value>(values: readonly Value[], otherwise: Value): Value =>
  new Set(values).size === 1 ? (values[0] as Value) : otherwise;

/**
 * A region as the territory of an organisation: what all its departments share.
 * @param departments those of the region, at least one
 * @param schoolZone what the network's file says, if anything
 */
export const regionTerritory = (
  departments: readonly Territory[],
  schoolZone: string | null,
): OrganisationTerritory | null => {
  const [first] = departments;
  if (!first) return null;
  return {
    departmentCode: null,
    regionCode: first.regionCode,
    name: first.regionName,
    articleType: null,
    schoolZone:
      schoolZone ??
      common<string | null>(
        departments.map((department) => department.schoolZone),
        null,
      ),
    alsaceMoselle: departments.every((department) => department.alsaceMoselle),
    overseas: departments.every((department) => department.overseas),
    abolitionDay: common(
      departments.map((department) => department.abolitionDay),
      null,
    ),
    timeZone: common(
      departments.map((department) => department.timeZone),
      'Europe/Paris',
    ),
  };
};

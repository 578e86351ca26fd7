// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilOf, dayOf, type Day } from './day.ts';

/** A season of the network, 1 September to 31 August, named by its two years: `2026-2027`. */
export interface Season {
  readonly name: string;
  readonly first: Day;
  readonly last: Day;
}

export const seasonOf = (day: Day): Season => {
  const { year, month } = civilOf(day);
  const begun = month >= 9 ? year : year - 1;
  return {
    name: `${begun}-${begun + 1}`,
    first: dayOf(begun, 9, 1),
    last: dayOf(begun + 1, 8, 31),
  };
};

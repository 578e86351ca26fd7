// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MoveCause } from '@essaim/scheduler';

/** A general opening that moved, and what it goes back to. */
export interface MovedOpening {
  readonly organisation: string;
  readonly from: string;
  readonly to: string;
  readonly cause: MoveCause;
}

/** What moves openings, over all that it moves. */
export interface DelayCause {
  readonly cause: MoveCause;
  readonly departments: number;
  /** Civil days that it moves one of them on average; negative is earlier. */
  readonly days: number;
}

/** What openings go back to, what moves them most first; what moves none on balance is left out. */
export const delayCauses = (moved: readonly MovedOpening[]): DelayCause[] => {
  const daysOf = ({ from, to }: MovedOpening) =>
    Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
  return [...Map.groupBy(moved, ({ cause }) => `${cause.code} ${cause.node}`).values()]
    .flatMap((same) => {
      const [first] = same;
      const total = same.reduce((sum, one) => sum + daysOf(one), 0);
      return first && total !== 0 ? [{ cause: first.cause, same, total }] : [];
    })
    .toSorted((a, b) => Math.abs(b.total) - Math.abs(a.total))
    .map(({ cause, same, total }) => {
      const departments = new Set(same.map(({ organisation }) => organisation)).size;
      return { cause, departments, days: Math.round(total / departments) };
    });
};

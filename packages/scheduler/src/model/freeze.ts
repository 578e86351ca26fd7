// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CivilDate } from '@essaim/calendar';

/** Days, both included. */
export interface FrozenPeriod {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Periods in which some things do not begin, or are not decided. */
export interface PlanFreeze {
  /** What people call it. */
  readonly name: string;
  /** Keys of the organisations that it holds. */
  readonly organisations: readonly string[];
  /** The wave that it holds; null for all, and for what belongs to no wave. */
  readonly wave: number | null;
  /** Keys of the tasks that do not begin. */
  readonly starts: readonly string[];
  /** Keys of the gates and wave gates that are not opened. */
  readonly ends: readonly string[];
  readonly periods: readonly FrozenPeriod[];
}

/** A node, as far as a freeze looks at it. */
interface Subject {
  readonly template: string;
  readonly organisation: string;
  readonly wave: number | null;
}

/** The freezes that hold the start, or the end, of a node. */
export const freezesOn = (
  freezes: readonly PlanFreeze[],
  { template, organisation, wave }: Subject,
  point: 'starts' | 'ends',
): PlanFreeze[] =>
  freezes.filter(
    (freeze) =>
      freeze[point].includes(template) &&
      freeze.organisations.includes(organisation) &&
      (freeze.wave === null || freeze.wave === wave),
  );

/** A freeze in the period that a day is in; the one that ends last, null when none holds the day. */
export const frozenOn = (
  freezes: readonly PlanFreeze[],
  date: CivilDate,
): (FrozenPeriod & { readonly name: string }) | null => {
  const [found] = freezes
    .flatMap(({ name, periods }) => periods.map((period) => ({ name, ...period })))
    .filter(({ from, to }) => from <= date && date <= to)
    .toSorted((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : a.name < b.name ? -1 : 1));
  return found ?? null;
};

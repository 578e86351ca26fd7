// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Day } from '@essaim/calendar';
import type { Network } from '../network/network.ts';

/** What one unit of each figure costs; the defaults put them in the order in which they are listed. */
export interface ImprovementWeights {
  /** Each civil day by which an organisation opens after what it was promised. */
  readonly lateness: number;
  /** Each day until 80 % of the users are live. */
  readonly opening80: number;
  /** Each day until the last organisation opens. */
  readonly lastOpening: number;
  /** Each day of waiting of each organisation. */
  readonly waiting: number;
}

/** Weights that nobody chose: a promise before all, then the 80 %, the last opening, and the rest. */
export const IMPROVEMENT_WEIGHTS: ImprovementWeights = {
  lateness: 100_000,
  opening80: 1000,
  lastOpening: 200,
  waiting: 1,
};

/** The figures that the weights count, in civil days. */
export interface ObjectiveFigures {
  readonly latenessDays: number;
  readonly opening80Days: number;
  readonly lastOpeningDays: number;
  readonly waitingDays: number;
}

/** Openings of a network, and what the objective needs to know of each. */
export interface Objective {
  /** What a schedule costs, from the end of every node; less is better. */
  cost(this: void, end: Int32Array): number;
  figures(this: void, end: Int32Array): ObjectiveFigures;
}

export interface ObjectiveChoices {
  /** Key of the gate that opens an organisation. */
  readonly opening: string;
  readonly release: Day;
  readonly weights: ImprovementWeights;
  /** Last day promised to each organisation that was promised one. */
  readonly promises: ReadonlyMap<string, Day>;
  /** Users of each organisation; 1 where it is not said. */
  readonly users: Readonly<Record<string, number>>;
}

const MOST_USERS = 0.8;

/** The objective over the openings of a network. */
export const createObjective = (
  { nodes }: Network,
  { opening, release, weights, promises, users }: ObjectiveChoices,
): Objective => {
  const opened = nodes.filter(({ template }) => template === opening);
  const nodeOf = Int32Array.from(opened, ({ index }) => index);
  const promised = Float64Array.from(
    opened,
    ({ organisation }) => promises.get(organisation.key) ?? Infinity,
  );
  const usersOf = Float64Array.from(opened, ({ organisation }) => users[organisation.key] ?? 1);
  const wanted = usersOf.reduce((sum, some) => sum + some, 0) * MOST_USERS;
  const byDay = new Float64Array(opened.length);

  const opening80 = (end: Int32Array): Day => {
    // Day and position in one number: sorting numbers takes no comparison function.
    for (let at = 0; at < nodeOf.length; at += 1)
      byDay[at] = end[nodeOf[at]!]! * nodeOf.length + at;
    byDay.sort();
    let live = 0;
    for (const one of byDay) {
      live += usersOf[one % nodeOf.length]!;
      if (live >= wanted) return Math.floor(one / nodeOf.length);
    }
    return release;
  };

  const figures = (end: Int32Array): ObjectiveFigures => {
    let latenessDays = 0;
    let last = release;
    let waitingDays = 0;
    for (let at = 0; at < nodeOf.length; at += 1) {
      const day = end[nodeOf[at]!]!;
      latenessDays += Math.max(0, day - promised[at]!);
      last = Math.max(last, day);
      waitingDays += day - release;
    }
    return {
      latenessDays,
      opening80Days: opening80(end) - release,
      lastOpeningDays: last - release,
      waitingDays,
    };
  };

  return {
    figures,
    cost: (end) => {
      const { latenessDays, opening80Days, lastOpeningDays, waitingDays } = figures(end);
      return (
        latenessDays * weights.lateness +
        opening80Days * weights.opening80 +
        lastOpeningDays * weights.lastOpening +
        waitingDays * weights.waiting
      );
    },
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later

/** People counted at an organisation, and at those below it. */
export interface CountTree {
  readonly key: string;
  /** Whole, not negative; with those below. */
  readonly count: number;
  readonly children: readonly CountTree[];
}

export interface PublishedTree {
  readonly key: string;
  /** At least so many, in fives; null for fewer than five. */
  readonly count: number | null;
  readonly children: readonly PublishedTree[];
}

/** Fewer people than this are never told, nor a figure from which so few follow. */
export const SMALLEST_CELL = 5;

/** What is told of a node, and what somebody who knows this method can conclude of its true count. */
interface Told {
  readonly tree: PublishedTree;
  /** What is told, 0 for nothing; never more than the true count. */
  readonly told: number;
  /** The most that the true count may be. */
  readonly most: number;
  /** The same if the one cell below that would be told the most about held nobody. */
  readonly mostWithout: number;
}

/**
 * Counts as they may be published. Each is rounded down to fives, so that the difference of any two, of one table or
 * of two (a week within its month), is none or at least five. A sum is lowered further where it would tell something
 * of a cell below it that is hidden: whoever knows the table and this method still thinks any number from nobody to
 * four possible for each hidden cell, as long as people are counted once.
 */
export const publishCounts = (tree: CountTree): PublishedTree => tell(tree).tree;

const inFives = (count: number): number => count - (count % SMALLEST_CELL);

const tell = ({ key, count, children }: CountTree): Told => {
  const below = children.map(tell);
  const most = sum(below.map((one) => one.most));
  const worst = Math.max(0, ...below.map((one) => one.most - one.mostWithout));
  const bound = below.length === 0 ? Infinity : inFives(most - worst);
  const told = Math.min(inFives(count), bound);
  const tree = {
    key,
    count: told === 0 ? null : told,
    children: below.map((one) => one.tree),
  };
  const rounding = told + SMALLEST_CELL - 1;
  if (below.length === 0) {
    return { tree, told, most: rounding, mostWithout: told === 0 ? 0 : rounding };
  }
  // At the bound the true sum may be any up to what the parts allow; below it only rounding hides it.
  return told === bound
    ? { tree, told, most, mostWithout: most - worst }
    : { tree, told, most: Math.min(rounding, most), mostWithout: Math.min(rounding, most - worst) };
};

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  array,
  assert as holds,
  boolean,
  constant,
  infiniteStream,
  letrec,
  nat,
  oneof,
  property,
  tuple,
} from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CountTree,
  type PublishedTree,
  SMALLEST_CELL,
  publishCounts,
} from './publish-counts.ts';

const MOST_LEAVES = 5;

/** The shape of a tree: a leaf, or its parts. */
type Shape = readonly Shape[];

const shapes = letrec<{ shape: Shape }>((tie) => ({
  shape: oneof(
    { maxDepth: 3, withCrossShrink: true },
    constant<Shape>([]),
    array(tie('shape'), { minLength: 1, maxLength: 3 }),
  ),
})).shape;

const leavesOf = (shape: Shape): number =>
  shape.length === 0 ? 1 : shape.reduce((total, part) => total + leavesOf(part), 0);

/** Counts at the leaves, added up. */
const filled = (shape: Shape, counts: readonly number[]): CountTree => {
  let next = 0;
  const fill = (part: Shape, key: string): CountTree => {
    if (part.length === 0) return { key, count: counts[next++] ?? 0, children: [] };
    const children = part.map((one, index) => fill(one, `${key}.${index}`));
    return { key, count: children.reduce((total, { count }) => total + count, 0), children };
  };
  return fill(shape, 'nat');
};

const nodes = <Node extends { readonly children: readonly Node[] }>(tree: Node): Node[] => [
  tree,
  ...tree.children.flatMap((child) => nodes(child)),
];

const cells = (tree: PublishedTree): number[] => nodes(tree).flatMap(({ count }) => count ?? []);

const trees = tuple(shapes, array(nat({ max: 40 }), { minLength: 81, maxLength: 81 })).map(
  ([shape, counts]) => filled(shape, counts),
);

test('fewer than five are never told, nor does the difference of two figures give so few', () => {
  holds(
    property(trees, trees, (one, other) => {
      const told = [publishCounts(one), publishCounts(other)].flatMap(cells);
      for (const figure of told) expect(figure).toBeGreaterThanOrEqual(SMALLEST_CELL);
      for (const first of told) {
        for (const second of told) {
          const difference = Math.abs(first - second);
          expect(difference === 0 || difference >= SMALLEST_CELL).toBe(true);
        }
      }
    }),
  );
});

test('no sum less any of its parts gives fewer than five', () => {
  holds(
    property(trees, infiniteStream(boolean()), (tree, choice) => {
      for (const { count, children } of nodes(publishCounts(tree))) {
        const taken = children.filter(() => choice.next().value);
        const rest = taken.reduce((left, part) => left - (part.count ?? 0), count ?? 0);
        expect(rest <= 0 || rest >= SMALLEST_CELL).toBe(true);
      }
    }),
  );
});

test('nothing is told that is not so', () => {
  holds(
    property(trees, (tree) => {
      const told = nodes(publishCounts(tree));
      for (const [index, { count }] of nodes(tree).entries()) {
        expect(told[index]?.count ?? 0).toBeLessThanOrEqual(count);
      }
    }),
  );
});

test('a hidden cell may hold anybody from nobody to four, for who knows the table and the method', () => {
  const small = tuple(
    shapes,
    array(nat({ max: 11 }), { minLength: MOST_LEAVES, maxLength: MOST_LEAVES }),
  ).filter(([shape]) => leavesOf(shape) <= MOST_LEAVES);
  holds(
    property(small, ([shape, counts]) => {
      const leaves = leavesOf(shape);
      const told = JSON.stringify(publishCounts(filled(shape, counts)));
      const possible = Array.from({ length: leaves }, () => new Set<number>());
      for (const guess of guesses(counts.slice(0, leaves))) {
        if (JSON.stringify(publishCounts(filled(shape, guess))) !== told) continue;
        for (const [leaf, count] of guess.entries()) possible[leaf]?.add(count);
      }
      for (const [leaf, seen] of possible.entries()) {
        if ((counts[leaf] ?? 0) < SMALLEST_CELL)
          expect([...seen].toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3, 4]);
      }
    }),
    { numRuns: 150 },
  );
});

/** Every way to fill the leaves that rounds to the same at each. */
function* guesses(counts: readonly number[]): Generator<number[]> {
  const [first, ...rest] = counts;
  if (first === undefined) {
    yield [];
    return;
  }
  const from = first - (first % SMALLEST_CELL);
  for (const others of guesses(rest)) {
    for (let count = from; count < from + SMALLEST_CELL; count += 1) yield [count, ...others];
  }
}

test('a region of large and small departments', () => {
  const department = (key: string, count: number): CountTree => ({ key, count, children: [] });
  const region = {
    key: 'reg-52',
    count: 76,
    children: [department('dep-53', 45), department('dep-72', 28), department('dep-85', 3)],
  };
  expect(publishCounts(region)).toEqual({
    key: 'reg-52',
    count: 75,
    children: [
      { key: 'dep-53', count: 45, children: [] },
      { key: 'dep-72', count: 25, children: [] },
      { key: 'dep-85', count: null, children: [] },
    ],
  });
  const alone = { key: 'reg-01', count: 4, children: [department('dep-971', 4)] };
  expect(publishCounts(alone)).toEqual({
    key: 'reg-01',
    count: null,
    children: [{ key: 'dep-971', count: null, children: [] }],
  });
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { fillDraws } from './draws.ts';
import { doubleRanks, rankCorrelation } from './rank-correlation.ts';
import { triangular } from './uncertainty.ts';

const drawn = (seed: number, run: number, count: number) => {
  const draws = new Float64Array(count);
  fillDraws(seed, run, draws);
  return [...draws];
};

describe('a triangular distribution', () => {
  const triangle = { min: 2, likely: 4, max: 10 };
  test('goes from its least to its most, through the likeliest', () => {
    expect(triangular(triangle, 0)).toBe(2);
    expect(triangular(triangle, 0.25)).toBe(4);
    expect(triangular(triangle, 1)).toBe(10);
    expect(triangular({ min: 3, likely: 3, max: 3 }, 0.7)).toBe(3);
  });
  test('has the mean of its three corners', () => {
    const draws = drawn(1, 0, 20_000).map((odds) => triangular(triangle, odds));
    const mean = draws.reduce((sum, one) => sum + one, 0) / draws.length;
    expect(Math.abs(mean - 16 / 3)).toBeLessThan(0.05);
  });
});

describe('draws', () => {
  test('of a run are the same whatever was drawn before', () => {
    const first = drawn(7, 3, 3);
    expect(drawn(7, 4, 3)).not.toEqual(first);
    expect(drawn(7, 3, 5).slice(0, 3)).toEqual(first);
    expect(drawn(8, 3, 3)).not.toEqual(first);
  });
  test('of neighbouring runs do not follow each other', () => {
    const firsts = Int32Array.from({ length: 2000 }, (_, run) => drawn(1, run, 1)[0]! * 1e6);
    const ranks = [firsts.slice(1), firsts.slice(0, -1)].map(doubleRanks);
    expect(Math.abs(rankCorrelation(ranks[0]!, ranks[1]!))).toBeLessThan(0.07);
  });
});

describe('rank correlation', () => {
  const ranksOf = (values: number[]) => doubleRanks(Int32Array.from(values));
  const of = (a: number[], b: number[]) => rankCorrelation(ranksOf(a), ranksOf(b));
  test('is 1, -1 or 0', () => {
    expect(of([1, 5, 9, 20], [2, 3, 400, 401])).toBeCloseTo(1);
    expect(of([1, 5, 9, 20], [9, 7, 5, 3])).toBeCloseTo(-1);
    expect(of([1, 5, 9, 20], [4, 4, 4, 4])).toBe(0);
  });
  test('shares the rank of equal values', () => {
    expect([...ranksOf([10, 20, 20, 30])]).toEqual([2, 5, 5, 8]);
    expect([...ranksOf([-7, 1e9, 1e9, 4])]).toEqual([2, 7, 7, 4]);
    expect(of([1, 2, 2, 3], [1, 3, 2, 4])).toBeCloseTo(0.9487, 4);
  });
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { cellAfterKey } from './cell-after-key.ts';
import { loadCell } from './load-cell.ts';
import { firstWindow, loadWindows } from './load-window.ts';

const week = (number: number, figures: object) => ({
  week: number,
  capacity: 4,
  taken: 0,
  demand: 0,
  served: 0,
  lent: 0,
  borrowed: 0,
  short: 0,
  ...figures,
});

describe('a week of a pool', () => {
  test.each([
    [{}, 0, 'free'],
    [{ demand: 2, served: 2 }, 50, 'low'],
    [{ taken: 1, demand: 2, served: 2 }, 75, 'busy'],
    [{ demand: 4, served: 4 }, 100, 'full'],
    [{ demand: 5, served: 4, borrowed: 1 }, 125, 'lent'],
    [{ demand: 6, served: 4, borrowed: 1, short: 1 }, 150, 'short'],
    [{ capacity: 0, demand: 1, borrowed: 1 }, null, 'lent'],
    [{ capacity: 0, demand: 1, short: 1 }, null, 'short'],
  ] as const)('%o is %s %%, %s', (figures, percent, state) => {
    expect(loadCell({ weeks: [week(3, figures)] }, 3)).toMatchObject({ percent, state });
  });

  test('without figures it is closed', () => {
    expect(loadCell({ weeks: [] }, 3)).toMatchObject({ percent: null, state: 'closed' });
  });
});

describe('half-years', () => {
  test('cover every week once', () => {
    expect(loadWindows(30)).toEqual([
      { first: 0, last: 25 },
      { first: 26, last: 29 },
    ]);
    expect(loadWindows(0)).toHaveLength(1);
  });

  test('begin with what is short from today on, else with today', () => {
    const weeks = Array.from({ length: 60 }, (_, index) =>
      new Date(Date.UTC(2027, 0, 4 + index * 7)).toISOString().slice(0, 10),
    );
    const short = (...numbers: number[]) => [
      { weeks: numbers.map((number) => week(number, { short: 1 })) } as never,
    ];
    expect(firstWindow({ weeks, rows: short(2, 40) }, '2027-03-09')).toBe(1);
    expect(firstWindow({ weeks, rows: short(2) }, '2027-03-09')).toBe(0);
    expect(firstWindow({ weeks, rows: [] }, '2026-03-09')).toBe(0);
  });
});

test('keys move inside the window only', () => {
  const size = { rows: 3, first: 26, last: 51 };
  const at = { row: 1, week: 26 };
  expect(cellAfterKey(at, 'ArrowRight', size)).toEqual({ row: 1, week: 27 });
  expect(cellAfterKey(at, 'ArrowLeft', size)).toBeNull();
  expect(cellAfterKey(at, 'ArrowDown', size)).toEqual({ row: 2, week: 26 });
  expect(cellAfterKey(at, 'End', size)).toEqual({ row: 1, week: 51 });
  expect(cellAfterKey(at, 'x', size)).toBeNull();
});

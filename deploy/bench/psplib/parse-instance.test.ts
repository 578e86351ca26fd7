// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { parseInstance } from './parse-instance.ts';

const instance = `
************************************************************************
file with basedata            : made up
************************************************************************
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        1          1           4
   3        1          1           4
   4        1          0
************************************************************************
REQUESTS/DURATIONS:
jobnr. mode duration  R 1  R 2
------------------------------------------------------------------------
  1      1     0       0    0
  2      1     5       4    0
  3      1     2       1    3
  4      1     0       0    0
************************************************************************
RESOURCEAVAILABILITIES:
  R 1  R 2
    4    5
************************************************************************
`;

test('an instance is read, indices from 0', () => {
  expect(parseInstance(instance)).toEqual({
    capacities: [4, 5],
    activities: [
      { duration: 0, demands: [0, 0], successors: [1, 2] },
      { duration: 5, demands: [4, 0], successors: [3] },
      { duration: 2, demands: [1, 3], successors: [3] },
      { duration: 0, demands: [0, 0], successors: [] },
    ],
  });
});

test.each([
  ['there is no section PRECEDENCE RELATIONS', ''],
  ['activity 2 has several modes', instance.replace('   2        1 ', '   2        3 ')],
  [
    'the lines of activity 1 are not complete',
    instance.replace('2           2   3', '3           2   3'),
  ],
  ['the lines of activity 3 are not complete', instance.replace('1    3', '1')],
  ['4 precedences, but 3 requests', instance.replace(/ {2}2 {6}1 .*\n/, '')],
])('%s: refused', (what, text) => {
  expect(() => parseInstance(text)).toThrow(what);
});

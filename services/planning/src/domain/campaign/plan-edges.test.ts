// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { referencePlaybook } from '../../test-support/reference-playbook.ts';
import { type EdgeNode, type Tree, planEdges } from './plan-edges.ts';

const playbook = referencePlaybook();

const LINES: Readonly<Record<string, readonly string[]>> = {
  nat: [],
  'reg-52': ['nat'],
  'reg-44': ['nat'],
  'dep-53': ['reg-52', 'nat'],
  'dep-72': ['reg-52', 'nat'],
};
const WAVES: Readonly<Record<number, readonly string[]>> = { 1: ['dep-53'], 3: ['dep-72'] };
const TIERS = ['national', 'regional', 'departmental'];
const tree: Tree = {
  ancestors: (key) => LINES[key] ?? [],
  tier: (key) => TIERS[(LINES[key] ?? []).length] ?? '',
  isInWave: (key, wave) =>
    (WAVES[wave] ?? []).some((one) => one === key || LINES[one]?.[0] === key),
};
const node = (
  template: string,
  organisation: string,
  wave: number | null,
  kind: EdgeNode['kind'] = 'task',
): EdgeNode => ({
  id: `${template}@${organisation}${wave === null ? '' : `#${wave}`}`,
  kind,
  template,
  organisation,
  wave,
});
const into = (successor: string, nodes: readonly EdgeNode[]) =>
  planEdges(playbook, nodes, tree)
    .filter((edge) => edge.successor === successor)
    .map(({ predecessor, type, lag }) => `${predecessor} ${type} ${lag.amount}${lag.unit}`)
    .sort();

test('a department waits for its own, its region and its nation, in its own wave', () => {
  const nodes = [
    node('N12', 'nat', 1),
    node('N12', 'nat', 2),
    node('R03', 'reg-52', null),
    node('D01', 'dep-53', 1),
    node('D01', 'dep-72', 2),
    node('D02', 'dep-53', 1),
  ];
  expect(into('D01@dep-53#1', nodes)).toEqual(['N12@nat#1 FS 0wd', 'R03@reg-52 FS 0wd']);
  expect(into('D01@dep-72#2', nodes)).toEqual(['N12@nat#2 FS 0wd', 'R03@reg-52 FS 0wd']);
  expect(into('D02@dep-53#1', nodes)).toEqual(['D01@dep-53#1 FS 0wd']);
});

test('a review waits for all those below that are in its wave', () => {
  const nodes = [
    node('G4', 'dep-53', 1, 'gate'),
    node('G4', 'dep-72', 2, 'gate'),
    node('R09', 'reg-52', 1),
    node('N13', 'nat', 1),
  ];
  expect(into('R09@reg-52#1', nodes)).toEqual(['G4@dep-53#1 FS 0wd']);
  expect(into('N13@nat#1', nodes)).toEqual(['R09@reg-52#1 FS 0wd']);
});

test('a wave is settled once the regions that have departments in it took stock', () => {
  const nodes = [node('R02', 'reg-52', null), node('R02', 'reg-44', null), node('N12', 'nat', 1)];
  expect(into('N12@nat#1', nodes)).toEqual(['R02@reg-52 FS 0wd']);
});

test('a lag and a start to start are kept, a task that does not exist is not waited for', () => {
  const nodes = [
    node('D20', 'dep-53', 1),
    node('D21', 'dep-53', 1),
    node('D23', 'dep-53', 1),
    node('G3', 'dep-53', 1, 'gate'),
    node('D09', 'dep-53', 1),
    node('N06', 'nat', null),
  ];
  expect(into('D21@dep-53#1', nodes)).toEqual(['D20@dep-53#1 SS 5wd', 'G3@dep-53#1 FS 0wd']);
  expect(into('D23@dep-53#1', nodes)).toEqual(['D21@dep-53#1 FS 20wd']);
  expect(into('D09@dep-53#1', nodes)).toEqual(['N06@nat FS 0wd']);
});

test('a gate waits for the tasks that feed it', () => {
  const nodes = [
    node('D01', 'dep-53', 1),
    node('D03', 'dep-53', 1),
    node('D06', 'dep-53', 1),
    node('D06', 'dep-72', 1),
    node('G1', 'dep-53', 1, 'gate'),
  ];
  expect(into('G1@dep-53#1', nodes)).toEqual(['D01@dep-53#1 FS 0wd', 'D06@dep-53#1 FS 0wd']);
});

test('a wave gate holds the first task of the next wave, not its own', () => {
  const nodes = [
    node('WP', 'nat', 1, 'wave-gate'),
    node('WO', 'nat', 1, 'wave-gate'),
    node('D01', 'dep-53', 1),
    node('D01', 'dep-72', 3),
    node('G2', 'dep-72', 3, 'gate'),
  ];
  expect(into('D01@dep-72#3', nodes)).toEqual(['WP@nat#1 FS 0wd']);
  expect(into('D01@dep-53#1', nodes)).toEqual([]);
  expect(into('G2@dep-72#3', nodes)).toEqual([]);
});

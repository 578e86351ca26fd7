// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { wholePlaybook as playbook } from '../../../../../tests/fixtures/playbook-edits.ts';
import {
  type Draft,
  draftEdit,
  draftTasks,
  NO_DRAFT,
  withoutTask,
  withTask,
  withTaskBack,
  withValues,
} from './draft.ts';
import { keyFault, nextKey } from './new-key.ts';
import { referencesTo } from './references.ts';

const tasksOf = (draft: Draft) => draftTasks(playbook, draft);
const editOf = (draft: Draft) => draftEdit(tasksOf(draft), draft);
const valuesOf = (draft: Draft, key: string) =>
  tasksOf(draft).find((one) => one.key === key)!.values;

test('a draft that nobody touched sends nothing', () => {
  expect(editOf(NO_DRAFT)).toEqual({ tasks: [], removed: [] });
});

test('a task that goes takes the links to it along; put back, it has them again', () => {
  const gone = withoutTask(NO_DRAFT, 'D01');
  expect(editOf(gone)).toEqual({
    tasks: [{ key: 'D02', predecessors: ['N12:FS:0wd:nation'] }],
    removed: ['D01'],
  });
  expect(editOf(withTaskBack(gone, 'D01'))).toEqual({ tasks: [], removed: [] });
});

test('a new task is sent whole, and forgotten with the links to it', () => {
  const added = withTask(NO_DRAFT, 'D03', 'departmental');
  expect(editOf(added).tasks).toMatchObject([{ key: 'D03', tier: 'departmental' }]);
  const { links } = valuesOf(added, 'D02');
  const waiting = withValues(added, 'D02', {
    ...valuesOf(added, 'D02'),
    links: [...links, { ...links[0]!, key: 'D03' }],
  });
  expect(editOf(waiting).tasks).toHaveLength(2);
  expect(editOf(withoutTask(waiting, 'D03'))).toEqual({ tasks: [], removed: [] });
});

test('what refers to a task is found: links, criteria, thresholds, wave gates, conditions', () => {
  const { criteria, ...rest } = referencesTo('D01', playbook, tasksOf(NO_DRAFT));
  expect(rest).toEqual({ links: ['D02'], conditions: [], waveGates: ['WO'] });
  expect(criteria.map(({ key }) => key)).toEqual(['G1.1', 'G1.2']);
  const none = referencesTo('D01', playbook, tasksOf(withoutTask(NO_DRAFT, 'D02')));
  expect(none.links).toEqual([]);
});

test('a new key is the next one of its tier, and nobody else has it', () => {
  const added = withTask(NO_DRAFT, 'D03', 'departmental');
  expect(nextKey('departmental', playbook, added)).toBe('D04');
  expect(nextKey('local', playbook, added)).toBe('L01');
  expect(nextKey('departmental', playbook, added, true)).toBe('DX01');
  expect(keyFault('D03', playbook, added)).toBe('taken');
  expect(keyFault('G1', playbook, added)).toBe('taken');
  expect(keyFault('D01', playbook, withoutTask(NO_DRAFT, 'D01'))).toBe('taken');
  expect(keyFault('d4', playbook, added)).toBe('malformed');
  expect(keyFault('D04', playbook, added)).toBeNull();
});

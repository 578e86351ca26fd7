// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { wholePlaybook as before } from '../../../../../tests/fixtures/playbook-edits.ts';
import type { Planning } from '../../../api/schemas.ts';
import { carriedDraft } from './carried-draft.ts';
import { type Draft, draftTasks, NO_DRAFT, withoutTask, withTask, withValues } from './draft.ts';
import type { TaskValues } from './task-values.ts';

type Task = Planning['Playbook']['tasks'][number];

const typed = (draft: Draft, key: string, some: Partial<TaskValues>): Draft => {
  const { values } = draftTasks(before, draft).find((one) => one.key === key)!;
  return withValues(draft, key, { ...values, ...some });
};
const newer = (key: string, change: Partial<Task>): Planning['Playbook'] => ({
  ...before,
  version: before.version + 1,
  tasks: before.tasks.map((task) => (task.key === key ? { ...task, ...change } : task)),
});
const editsOf = (playbook: Planning['Playbook'], draft: Draft) =>
  draftTasks(playbook, draft).flatMap(({ edit }) => edit ?? []);

test('what was typed stays, what the newer version changed elsewhere comes in', () => {
  const draft = typed(NO_DRAFT, 'D02', { evidence: 'Bail' });
  const next = newer('D02', { effortDays: 7 });
  const carried = carriedDraft(before, next, draft);
  expect(carried.doubtful).toEqual([]);
  expect(editsOf(next, carried.draft)).toEqual([{ key: 'D02', evidence: 'Bail' }]);
});

test('a field that both changed keeps what was typed, and is to be looked at', () => {
  const draft = typed(NO_DRAFT, 'D02', { effort: '5' });
  const carried = carriedDraft(before, newer('D02', { effortDays: 7 }), draft);
  expect(carried.doubtful).toEqual(['D02']);
  expect(carried.draft.values['D02']?.effort).toBe('5');
  const alike = carriedDraft(before, newer('D02', { effortDays: 5 }), draft);
  expect(alike.doubtful).toEqual([]);
});

test('new tasks come along; one that the newer version has or lost is to be looked at', () => {
  const draft = withTask(typed(NO_DRAFT, 'D02', { evidence: 'Bail' }), 'D03', 'departmental');
  const taken = { ...before, tasks: [...before.tasks, { ...before.tasks[0]!, key: 'D03' }] };
  expect(carriedDraft(before, before, draft).draft.added).toEqual(['D03']);
  expect(carriedDraft(before, taken, draft)).toMatchObject({
    draft: { added: [] },
    doubtful: ['D03'],
  });
  const lost = { ...before, tasks: before.tasks.filter(({ key }) => key !== 'D02') };
  expect(carriedDraft(before, lost, draft)).toMatchObject({
    draft: { added: ['D02', 'D03'] },
    doubtful: ['D02'],
  });
});

test('a task that went stays gone, unless the newer version has it no more', () => {
  const draft = withoutTask(NO_DRAFT, 'D01');
  expect(carriedDraft(before, before, draft).draft.removed).toEqual(['D01']);
  const lost = { ...before, tasks: before.tasks.filter(({ key }) => key !== 'D01') };
  expect(carriedDraft(before, lost, draft).draft.removed).toEqual([]);
});

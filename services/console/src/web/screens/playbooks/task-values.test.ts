// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { Planning } from '../../api/schemas.ts';
import { taskEdit, taskValues } from './task-values.ts';

const task = {
  key: 'D01',
  title: { fr: 'Présenter', en: 'Present' },
  duration: { min: 10, likely: 15, max: 30 },
  effortDays: 2.5,
  calendar: 'working',
  predecessors: ['N12:FS:0wd:nation'],
  evidence: 'Délibération',
  instructions: null,
} as unknown as Planning['Playbook']['tasks'][number];
const values = taskValues(task);

test('a form that was not touched changes nothing', () => {
  expect(taskEdit(task, values)).toBeNull();
});

test('only the groups that differ are sent, numbers as people write them', () => {
  expect(
    taskEdit(task, {
      ...values,
      likely: '12',
      effort: '3,5',
      predecessors: 'N12:FS:0wd:nation\n\n R03:SS:5wd:region',
    }),
  ).toEqual({
    key: 'D01',
    duration: { min: 10, likely: 12, max: 30 },
    effort: 3.5,
    predecessors: ['N12:FS:0wd:nation', 'R03:SS:5wd:region'],
  });
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { wholePlaybook } from '../../../../../tests/fixtures/playbook-edits.ts';
import { emptyValues } from './empty-values.ts';
import { taskEdit } from './task-edit.ts';
import { taskValues } from './task-values.ts';
import { valueFaults } from './value-faults.ts';

const [task] = wholePlaybook.tasks;
const values = taskValues(task!);

test('a form that was not touched changes nothing, nor does a space at an end', () => {
  expect(taskEdit('D01', values, values)).toBeNull();
  expect(taskEdit('D01', values, { ...values, titleFr: `${values.titleFr} ` })).toBeNull();
});

test('only the groups that differ are sent, numbers as people write them', () => {
  const [link] = values.links;
  const after = {
    ...values,
    likely: '12',
    effort: '3,5',
    informed: ['reg.pilotage'],
    technicians: '0,5',
    committee: 'national' as const,
    files: '2',
    links: [
      ...values.links,
      { ...link!, key: 'R03', type: 'SS' as const, lag: '5', scope: 'region' as const },
    ],
  };
  expect(taskEdit('D01', values, after)).toEqual({
    key: 'D01',
    duration: { min: 10, likely: 12, max: 30 },
    effort: 3.5,
    roles: {
      responsible: 'dep.presidence',
      accountable: 'dep.presidence',
      consulted: [],
      informed: ['reg.pilotage'],
    },
    demand: {
      trainers: 2,
      technicians: 0.5,
      facilitators: 0,
      committee: { tier: 'national', files: 2 },
      hostingUsers: 0,
      hostingGb: 0,
    },
    predecessors: ['N12:FS:0wd:nation', 'R03:SS:5wd:region'],
  });
});

test('of a new task everything is sent', () => {
  expect(taskEdit('L01', null, emptyValues('local'))).toMatchObject({
    key: 'L01',
    tier: 'local',
    repeat: 'association',
    gate: null,
    duration: { min: 0, likely: 0, max: 0 },
    predecessors: [],
  });
});

test('texts that are no numbers and lines without a task are told before anything is sent', () => {
  expect(valueFaults(values)).toEqual([]);
  const [link] = values.links;
  const bad = { ...values, trainers: '-2', max: '3,5', links: [{ ...link!, key: '', lag: 'x' }] };
  expect(valueFaults(bad).map(({ id, reason }) => [id, reason])).toEqual([
    ['edit-trainers', 'number'],
    ['edit-max', 'whole'],
    ['edit-link-0', 'task'],
    ['edit-lag-0', 'whole'],
  ]);
});

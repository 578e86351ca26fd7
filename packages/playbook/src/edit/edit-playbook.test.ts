// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { faultSentence } from '@essaim/csv';
import { expect, test } from 'vitest';
import { playbookFaults } from '../playbook-faults.ts';
import { readText } from '../test-support/read-text.ts';
import { editPlaybook } from './edit-playbook.ts';
import type { TaskEdit } from './task-edit.ts';

const { content, ...head } = readText(
  readFileSync(new URL('../../fixtures/small-playbook.yaml', import.meta.url), 'utf8'),
);
const edit = (...edits: TaskEdit[]) => editPlaybook(head, content, edits);

test('nothing edited is the same playbook', () => {
  const { playbook, faults } = edit();
  expect(faults).toEqual([]);
  expect(playbook).toEqual(content);
});

test('the values given are those of the new one, the rest stays, the old one as well', () => {
  const before = structuredClone(content);
  const { playbook, text, faults } = edit({
    key: 'D01',
    title: { fr: 'Choisir un terrain', en: 'Choose a plot' },
    duration: { min: 5, likely: 8, max: 12 },
    effort: 2.5,
    predecessors: ['N01:FS:0wd:nation', 'R01:FF:3cd:region'],
    evidence: 'Bail',
    instructions: { fr: '', en: '' },
  });
  expect(faults).toEqual([]);
  const task = playbook?.tasks.find(({ key }) => key === 'D01');
  expect(task).toMatchObject({
    titleFr: 'Choisir un terrain',
    durations: { min: 5, likely: 8, max: 12 },
    effortDays: 2.5,
    evidenceFr: 'Bail',
  });
  expect(task).not.toHaveProperty('instructions');
  expect(task?.predecessors[1]).toMatchObject({ key: 'R01', type: 'FF' });
  expect(text).toContain('{ key: R01, type: FF, lag: 3cd, scope: region }');
  expect(content).toEqual(before);
});

test.each<[string, TaskEdit, string]>([
  ['a task that is not there', { key: 'D99', effort: 1 }, 'task-unknown'],
  ['a link that is none', { key: 'D01', predecessors: ['N01 puis R01'] }, 'predecessor-malformed'],
  ['a link to nothing', { key: 'D01', predecessors: ['N99:FS:0wd:nation'] }, 'predecessor-unknown'],
  ['a circle', { key: 'N01', predecessors: ['N01:FS:0wd:same'] }, 'cycle'],
  [
    'durations in disorder',
    { key: 'D01', duration: { min: 9, likely: 5, max: 7 } },
    'duration-order',
  ],
])('%s is a fault with its sentence, and no playbook', (_, change, code) => {
  const { playbook, faults } = edit(change);
  expect(playbook).toBeNull();
  expect(faults.map((one) => one.code)).toContain(code);
  for (const one of faults) expect(faultSentence(playbookFaults, 'fr', one)).not.toMatch(/\{\w+\}/);
});

const roles = {
  responsible: 'reg.technique',
  accountable: 'reg.pilotage',
  consulted: ['nat.technique'],
  informed: [],
};
const added: TaskEdit = {
  key: 'R02',
  tier: 'regional',
  phase: 'outiller',
  repeat: 'region',
  title: { fr: 'Choisir des outils', en: 'Choose tools' },
  roles,
  demand: {
    trainers: 1.5,
    technicians: 0,
    facilitators: 2,
    committee: { tier: 'regional', files: 1 },
    hostingUsers: 0,
    hostingGb: 10,
  },
  duration: { min: 1, likely: 2, max: 3 },
};

test('a task is added below those of its tier, with roles and demands', () => {
  const { playbook, faults } = edit(added, { key: 'D01', gate: null });
  expect(faults).toEqual([]);
  expect(playbook?.tasks.map(({ key }) => key)).toEqual(['N01', 'R01', 'R02', 'D01', 'D02', 'L01']);
  expect(playbook?.tasks[2]).toMatchObject({
    responsible: { tier: 'regional', role: 'technical', written: 'reg.technique' },
    consulted: [{ written: 'nat.technique' }],
    demand: { trainerDays: 1.5, committee: { tier: 'regional', files: 1 }, hostingGb: 10 },
    calendar: 'working',
    predecessors: [],
  });
  expect(playbook?.tasks[3]?.feedsGate).toBeNull();
});

test('a new task without values has a fault at each field that it may not go without', () => {
  const { playbook, faults } = edit({ key: 'L02', tier: 'local', repeat: 'association' });
  expect(playbook).toBeNull();
  expect(faults.map(({ column }) => column)).toEqual([
    'tasks.L02.title.fr',
    'tasks.L02.title.en',
    'tasks.L02.roles.responsible',
    'tasks.L02.roles.accountable',
    'tasks.L02.duration.min',
    'tasks.L02.duration.likely',
    'tasks.L02.duration.max',
  ]);
});

test('a role that is none is told at its field', () => {
  const { faults } = edit({ ...added, roles: { ...roles, informed: ['reg.chef'] } });
  expect(faults).toMatchObject([{ column: 'tasks.R02.roles.informed', code: 'role-unknown' }]);
});

test('a task goes when nothing refers to it any more; what refers to it is told', () => {
  const without = editPlaybook(head, content, [], ['L01']);
  expect(without.faults).toEqual([]);
  expect(without.playbook?.tasks.map(({ key }) => key)).not.toContain('L01');
  const { playbook, faults } = editPlaybook(head, content, [], ['D01']);
  expect(playbook).toBeNull();
  expect(faults.map(({ column, code }) => [column, code])).toEqual([
    ['gates.G1.criteria.1.from', 'task-unknown'],
    ['gates.G1.criteria.2.from', 'task-unknown'],
    ['waveGates.WO.holds', 'predecessor-unknown'],
  ]);
  expect(editPlaybook(head, content, [], ['D99']).faults).toMatchObject([{ code: 'task-unknown' }]);
});

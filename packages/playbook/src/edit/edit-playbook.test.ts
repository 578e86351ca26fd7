// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { faultSentence } from '@essaim/csv';
import { expect, test } from 'vitest';
import { playbookFaults } from '../playbook-faults.ts';
import { readText } from '../test-support/read-text.ts';
import { editPlaybook, type TaskEdit } from './edit-playbook.ts';

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

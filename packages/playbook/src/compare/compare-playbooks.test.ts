// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readText } from '../test-support/read-text.ts';
import {
  writtenCriterion,
  writtenGate,
  writtenTask,
  writtenWaveGate,
} from '../text/playbook-document.ts';
import { comparePlaybooks } from './compare-playbooks.ts';
import { fieldName } from './field-names.ts';
import { flatFields } from './flat-fields.ts';

const smallText = readFileSync(
  new URL('../../fixtures/small-playbook.yaml', import.meta.url),
  'utf8',
);

const compared = (text: string) => {
  const { content, ...head } = readText(text);
  return { head, content };
};
const before = compared(smallText);
const changesOf = (...pieces: [from: string, to: string][]) => {
  let text = smallText;
  for (const [from, to] of pieces) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  return comparePlaybooks(before, compared(text));
};

test('a version is the same as itself, whatever the order of its tasks', () => {
  const reversed = {
    ...before,
    content: { ...before.content, tasks: before.content.tasks.toReversed() },
  };
  expect(comparePlaybooks(before, reversed)).toEqual([]);
});

test('each field that differs has both values', () => {
  expect(
    changesOf(
      ['min: 10, likely: 15, max: 30', 'min: 10, likely: 20, max: 30'],
      ['{ key: R01, lag: 10cd, scope: region }', '{ key: R01, lag: 15cd, scope: region }'],
      ['    evidence: Convention de mise à disposition\n', ''],
      ['fr: Ouvrir des jardins partagés', 'fr: Ouvrir des potagers partagés'],
      ['>=10 persons', '>=12 persons'],
      ['pauseShare: 20', 'pauseShare: 25'],
    ),
  ).toMatchObject([
    {
      kind: 'playbook',
      change: 'changed',
      fields: [
        {
          field: 'title.fr',
          before: 'Ouvrir des jardins partagés',
          after: 'Ouvrir des potagers partagés',
        },
      ],
    },
    {
      kind: 'task',
      key: 'D01',
      title: { fr: 'Choisir un terrain avec la commune' },
      change: 'changed',
      fields: [
        { field: 'duration.likely', before: '15', after: '20' },
        {
          field: 'after',
          before: 'N01 (nation), R01 (10cd, region)',
          after: 'N01 (nation), R01 (15cd, region)',
        },
        { field: 'evidence', before: 'Convention de mise à disposition', after: null },
      ],
    },
    { kind: 'criterion', key: 'G1.2', fields: [{ field: 'threshold' }] },
    { kind: 'waveGate', key: 'WO', fields: [{ field: 'pauseShare', before: '20', after: '25' }] },
  ]);
});

test('every field of the text has a name in both languages', () => {
  const { tasks, gates, waveGates } = before.content;
  const written = [
    { title: { ...before.head.title } },
    ...tasks.map(writtenTask),
    ...gates.flatMap((gate) => [writtenGate(gate), ...gate.criteria.map(writtenCriterion)]),
    ...waveGates.map(writtenWaveGate),
  ];
  const fields = [...new Set(written.flatMap((group) => [...flatFields(group).keys()]))];
  expect(fields.length).toBeGreaterThan(45);
  const same = new Set(['phase', 'number']);
  expect(fields.filter((field) => fieldName(field).fr === field && !same.has(field))).toEqual([]);
});

test('what is new and what is gone is named', () => {
  const changes = changesOf(['  L01:\n', '  L02:\n'], ['      - number: 2', '      - number: 3']);
  expect(changes.map(({ kind, key, change }) => [kind, key, change])).toEqual([
    ['task', 'L02', 'added'],
    ['criterion', 'G1.3', 'added'],
    ['task', 'L01', 'removed'],
    ['criterion', 'G1.2', 'removed'],
  ]);
});

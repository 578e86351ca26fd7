// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ComparedPlaybook } from '../compare/parts.ts';
import { readText } from '../test-support/read-text.ts';
import { mergePlaybooks } from './merge-playbooks.ts';

const written = readFileSync(
  new URL('../../fixtures/small-playbook.yaml', import.meta.url),
  'utf8',
);
/** The playbook of the fixture with texts replaced. */
const side = (...changes: readonly (readonly [string, string])[]): ComparedPlaybook => {
  const text = changes.reduce((all, [before, after]) => {
    if (!all.includes(before)) throw new Error(`the playbook does not say ${before}`);
    return all.replace(before, after);
  }, written);
  const { content, ...head } = readText(text);
  return { head, content };
};
const LONGER = ['min: 10, likely: 15, max: 30', 'min: 10, likely: 20, max: 30'] as const;
const LONGEST = ['min: 10, likely: 15, max: 30', 'min: 12, likely: 15, max: 40'] as const;
const TITLE = ['Choisir un terrain avec la commune', 'Choisir un terrain'] as const;
const EVIDENCE = ['Convention de mise à disposition', 'Bail'] as const;
const at = (side_: ComparedPlaybook | null, key: string) =>
  side_?.content.tasks.find((task) => task.key === key);
const D01 = { kind: 'task', key: 'D01' } as const;

test('changes of other parts of one task are brought together', () => {
  const { items, playbook, faults } = mergePlaybooks(side(), side(LONGER), side(TITLE));
  expect(faults).toEqual([]);
  expect(items).toMatchObject([
    { ...D01, unit: 'title', state: 'kept', theirs: 'none', mine: 'changed' },
    {
      ...D01,
      unit: 'duration',
      state: 'proposed',
      theirs: 'changed',
      mine: 'none',
      fields: [{ field: 'duration.likely', base: '15', theirs: '20', mine: '15' }],
    },
  ]);
  const task = at(playbook && { head: side().head, content: playbook }, 'D01');
  expect(task).toMatchObject({ titleFr: 'Choisir un terrain', durations: { likely: 20 } });
});

test('a refused change stays as it was', () => {
  const refused = [{ ...D01, unit: 'duration', take: 'mine' as const }];
  const { playbook } = mergePlaybooks(side(), side(LONGER, EVIDENCE), side(), refused);
  expect(playbook?.tasks.find(({ key }) => key === 'D01')).toMatchObject({
    durations: { min: 10, likely: 15, max: 30 },
    evidenceFr: 'Bail',
  });
});

test('a part that both changed has to be decided, and is taken whole', () => {
  const free = mergePlaybooks(side(), side(LONGER), side(LONGEST));
  expect(free.playbook).toBeNull();
  expect(free.faults).toMatchObject([{ code: 'merge-undecided', column: 'tasks.D01.duration' }]);
  const durations = (['theirs', 'mine'] as const).map((take) => {
    const decisions = [{ ...D01, unit: 'duration', take }];
    const { playbook } = mergePlaybooks(side(), side(LONGER), side(LONGEST), decisions);
    return playbook?.tasks.find(({ key }) => key === 'D01')?.durations;
  });
  expect(durations).toEqual([
    { min: 10, likely: 20, max: 30 },
    { min: 12, likely: 15, max: 40 },
  ]);
});

const without = (from: ComparedPlaybook, key: string): ComparedPlaybook => ({
  ...from,
  content: { ...from.content, tasks: from.content.tasks.filter((task) => task.key !== key) },
});

test('removed here and changed there has to be decided, whoever removed', () => {
  const changed = side(['Planter la première parcelle', 'Planter']);
  const gone = without(side(), 'L01');
  const [one, two] = [mergePlaybooks(side(), changed, gone), mergePlaybooks(side(), gone, changed)];
  expect(one.items).toMatchObject([
    { key: 'L01', unit: null, state: 'conflict', theirs: 'changed', mine: 'removed' },
  ]);
  expect(two.items).toMatchObject([
    { key: 'L01', unit: null, state: 'conflict', theirs: 'removed', mine: 'changed' },
  ]);
  expect([one.playbook, two.playbook]).toEqual([null, null]);
  const decisions = [{ kind: 'task', key: 'L01', unit: null, take: 'theirs' }] as const;
  const taken = mergePlaybooks(side(), changed, gone, decisions).playbook;
  expect(taken?.tasks.find(({ key }) => key === 'L01')?.titleFr).toBe('Planter');
  const removed = mergePlaybooks(side(), gone, changed, decisions).playbook;
  expect(removed?.tasks.map(({ key }) => key)).not.toContain('L01');
});

test('what cannot be together is told at its place: a local task waits for what goes', () => {
  const local = side([
    '      - { key: D02, scope: department }',
    '      - { key: D02, scope: department }\n      - { key: R01, scope: region }',
  ]);
  const { playbook, faults } = mergePlaybooks(
    side(),
    without(side(['      - { key: R01, lag: 10cd, scope: region }\n', '']), 'R01'),
    local,
  );
  expect(playbook).toBeNull();
  expect(faults).toMatchObject([{ code: 'predecessor-unknown', column: 'tasks.L01.after' }]);
});

test('a gate goes with its criteria; one that stays without its gate is told', () => {
  const base = side();
  const theirs = {
    ...base,
    content: {
      tasks: base.content.tasks.map((task) => ({
        ...task,
        feedsGate: null,
        predecessors: task.predecessors.filter(({ key }) => key !== 'G1'),
      })),
      gates: [],
      waveGates: [],
    },
  };
  expect(mergePlaybooks(base, theirs, base).faults).toEqual([]);
  const stays = [{ kind: 'criterion', key: 'G1.2', unit: null, take: 'mine' }] as const;
  expect(mergePlaybooks(base, theirs, base, stays).faults).toMatchObject([
    { code: 'gate-unknown', column: 'gates.G1.criteria.2' },
  ]);
});

test('the result is under the key of mine, its own tasks after those of their tier', () => {
  const base = side();
  const own = {
    head: { ...base.head, key: 'shared-garden-reg-52' },
    content: {
      ...base.content,
      tasks: base.content.tasks.flatMap((task) =>
        task.key === 'D02' ? [task, { ...task, key: 'DX01' }] : [task],
      ),
    },
  };
  const { text, playbook } = mergePlaybooks(base, side(LONGER), own);
  expect(text).toContain('key: shared-garden-reg-52');
  expect(playbook?.tasks.map(({ key }) => key)).toEqual([
    'N01',
    'R01',
    'D01',
    'D02',
    'DX01',
    'L01',
  ]);
});

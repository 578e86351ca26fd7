// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { canonicalJson } from '../canonical-json.ts';
import type { ComparedPlaybook } from '../compare/parts.ts';
import { randomChanges, seeded } from '../test-support/random-changes.ts';
import { readText } from '../test-support/read-text.ts';
import { playbookDocument } from '../text/playbook-document.ts';
import type { MergeDecision, MergeItem, MergeSide } from './merge-item.ts';
import { type MergedDocument, mergeDocuments } from './merge-documents.ts';
import { mergePlaybooks } from './merge-playbooks.ts';

const { content, ...head } = readText(
  readFileSync(new URL('../../fixtures/small-playbook.yaml', import.meta.url), 'utf8'),
);
const origin: ComparedPlaybook = { head, content };

/** What a document says, whatever the order of its tasks. */
const said = ({ document }: MergedDocument) => canonicalJson(document);
const textOf = ({ head: of, content: what }: ComparedPlaybook) =>
  canonicalJson(playbookDocument(of, what));
const merge = (
  ...[base, theirs, mine]: readonly [ComparedPlaybook, ComparedPlaybook, ComparedPlaybook]
) => mergeDocuments(base, theirs, mine, []);
const allOf = (
  items: readonly MergeItem[],
  takeOf: (item: MergeItem) => MergeSide,
): MergeDecision[] =>
  items.map((item) => {
    const { kind, key, unit } = item;
    return { kind, key, unit, take: takeOf(item) };
  });

const SEEDS = Array.from({ length: 150 }, (_, seed) => seed);

const sidesOf = (seed: number) => {
  const draw = seeded(seed);
  const base = randomChanges(origin, draw);
  return { base, theirs: randomChanges(base, draw), mine: randomChanges(base, draw), draw };
};

/** What mine alone has, which no decision takes away. */
const localKeys = ({ base, mine, theirs }: ReturnType<typeof sidesOf>) => {
  const known = new Set([...base.content.tasks, ...theirs.content.tasks].map(({ key }) => key));
  return mine.content.tasks.filter(({ key }) => !known.has(key)).map(({ key }) => key);
};

test('what only one side changed, or both alike, is as that side says', () => {
  for (const seed of SEEDS) {
    const { base, mine } = sidesOf(seed);
    expect(said(merge(base, mine, base)), `seed ${seed}`).toBe(textOf(mine));
    const untouched = merge(base, base, mine);
    expect(said(untouched), `seed ${seed}`).toBe(textOf(mine));
    expect(untouched.items.every(({ state }) => state === 'kept')).toBe(true);
    const alike = merge(base, mine, mine);
    expect(said(alike), `seed ${seed}`).toBe(textOf(mine));
    expect(alike.items).toEqual([]);
  }
});

test('refusing all is mine; accepting all is theirs, with what only mine has', () => {
  let conflicts = 0;
  for (const seed of SEEDS) {
    const sides = sidesOf(seed);
    const { base, theirs, mine } = sides;
    const { items } = merge(base, theirs, mine);
    conflicts += items.filter(({ state }) => state === 'conflict').length;
    const all = (take: MergeSide) =>
      mergeDocuments(
        base,
        theirs,
        mine,
        allOf(items, () => take),
      );
    expect(said(all('mine')), `seed ${seed}`).toBe(textOf(mine));
    const local = localKeys(sides);
    const withLocal = {
      head: theirs.head,
      content: {
        ...theirs.content,
        tasks: [
          ...theirs.content.tasks,
          ...mine.content.tasks.filter(({ key }) => local.includes(key)),
        ],
      },
    };
    expect(said(all('theirs')), `seed ${seed}`).toBe(textOf(withLocal));
  }
  expect(conflicts).toBeGreaterThan(100);
});

test('without decisions theirs stands where mine is as the base, and mine where theirs is', () => {
  for (const seed of SEEDS) {
    const { base, theirs, mine } = sidesOf(seed);
    const free = merge(base, theirs, mine);
    const usual = allOf(free.items, ({ state }) => (state === 'proposed' ? 'theirs' : 'mine'));
    expect(said(mergeDocuments(base, theirs, mine, usual)), `seed ${seed}`).toBe(said(free));
    expect(free.open).toEqual(free.items.filter(({ state }) => state === 'conflict'));
  }
});

test('the order of decisions does not matter, and those of something else change nothing', () => {
  for (const seed of SEEDS) {
    const { base, theirs, mine, draw } = sidesOf(seed);
    const { items } = merge(base, theirs, mine);
    const decisions = allOf(items, () => (draw() < 0.5 ? 'theirs' : 'mine'));
    const once = mergeDocuments(base, theirs, mine, decisions);
    const other = { kind: 'task', key: 'Z99', unit: 'effort', take: 'theirs' } as const;
    const again = mergeDocuments(base, theirs, mine, [other, ...decisions.toReversed()]);
    expect(said(again), `seed ${seed}`).toBe(said(once));
  }
});

test('the base moves: what was decided is not asked again, unless theirs changes it anew', () => {
  let moved = 0;
  for (const seed of SEEDS.slice(0, 60)) {
    const { base, theirs, mine, draw } = sidesOf(seed);
    const decisions = allOf(merge(base, theirs, mine).items, () =>
      draw() < 0.5 ? 'theirs' : 'mine',
    );
    const { playbook } = mergePlaybooks(base, theirs, mine, decisions);
    if (!playbook) continue;
    moved += 1;
    const next = { head, content: playbook };
    const again = merge(theirs, theirs, next).items;
    expect(again.filter(({ state }) => state !== 'kept')).toEqual([]);
    const newer = randomChanges(theirs, draw);
    const asked = merge(theirs, newer, next).items.filter(({ state }) => state !== 'kept');
    expect(asked.every((item) => item.theirs !== 'none')).toBe(true);
  }
  expect(moved).toBeGreaterThan(5);
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../../api/schemas.ts';
import type { Draft } from './draft.ts';
import { type TaskValues, taskValues } from './task-values.ts';

type Whole = Planning['Playbook'];

const same = (one: unknown, two: unknown) => JSON.stringify(one) === JSON.stringify(two);

/** What was typed where it was typed, the newer version elsewhere; and whether both changed one field, not alike. */
const mergedValues = (base: TaskValues, theirs: TaskValues, mine: TaskValues) => {
  const names = Object.keys(mine) as (keyof TaskValues)[];
  const typed = names.filter((name) => !same(mine[name], base[name]));
  const values = {
    ...theirs,
    ...Object.fromEntries(typed.map((name) => [name, mine[name]])),
  };
  const isDoubtful = typed.some(
    (name) => !same(theirs[name], base[name]) && !same(theirs[name], mine[name]),
  );
  return { values, isDoubtful };
};

/**
 * Brings a draft from the version that it was typed for to a newer one. What was typed stays; what the newer
 * version changed elsewhere comes in.
 * @returns the draft, and the keys of tasks that both changed, which somebody has to look at
 */
export function carriedDraft(
  before: Whole,
  newer: Whole,
  draft: Draft,
): { draft: Draft; doubtful: string[] } {
  const taskOf = ({ tasks }: Whole, key: string) => tasks.find((task) => task.key === key);
  const doubtful: string[] = [];
  const added: string[] = [];
  const values: Record<string, TaskValues> = {};
  for (const [key, mine] of Object.entries(draft.values)) {
    const [was, now] = [taskOf(before, key), taskOf(newer, key)];
    if (now === undefined) added.push(key);
    if (was === undefined || now === undefined) {
      values[key] = mine;
      if ((was ?? now) !== undefined) doubtful.push(key);
    } else {
      const base = taskValues(was);
      const merged = mergedValues(base, taskValues(now), { ...base, ...mine });
      values[key] = merged.values;
      if (merged.isDoubtful) doubtful.push(key);
    }
  }
  const removed = draft.removed.filter((key) => taskOf(newer, key) !== undefined);
  return { draft: { values, added, removed }, doubtful };
}

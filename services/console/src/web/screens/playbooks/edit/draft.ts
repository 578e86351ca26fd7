// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../../api/schemas.ts';
import { emptyValues } from './empty-values.ts';
import { taskEdit } from './task-edit.ts';
import { type TaskValues, taskValues } from './task-values.ts';

/** What was done to the tasks of a version so far. */
export type Draft = {
  values: Readonly<Record<string, TaskValues>>;
  /** Keys of new tasks. */
  added: readonly string[];
  /** Keys of tasks of the version that go. */
  removed: readonly string[];
};

export const NO_DRAFT: Draft = { values: {}, added: [], removed: [] };

/** A task of the draft with what it changes; null where it is as in the version. */
export type DraftTask = {
  key: string;
  values: TaskValues;
  edit: Planning['TaskEdit'] | null;
  isNew: boolean;
};

const without = (values: TaskValues, gone: readonly string[]): TaskValues => {
  const links = values.links.filter(({ key }) => !gone.includes(key));
  return links.length === values.links.length ? values : { ...values, links };
};

/** The tasks of the draft: those of the version that stay, without links to those that go, then the new ones. */
export function draftTasks(playbook: Planning['Playbook'], draft: Draft): DraftTask[] {
  const kept = playbook.tasks.flatMap((task): DraftTask[] => {
    const { key } = task;
    if (draft.removed.includes(key)) return [];
    const before = taskValues(task);
    const values = without({ ...before, ...draft.values[key] }, draft.removed);
    return [{ key, values, edit: taskEdit(key, before, values), isNew: false }];
  });
  const added = draft.added.map((key): DraftTask => {
    const values = without({ ...emptyValues('national'), ...draft.values[key] }, draft.removed);
    return { key, values, edit: taskEdit(key, null, values), isNew: true };
  });
  return [...kept, ...added];
}

/** What is sent to be checked or published. */
export const draftEdit = (
  tasks: readonly DraftTask[],
  draft: Draft,
): { tasks: Planning['TaskEdit'][]; removed: string[] } => ({
  tasks: tasks.flatMap(({ edit }) => edit ?? []),
  removed: [...draft.removed],
});

export const withValues = (draft: Draft, key: string, values: TaskValues): Draft => ({
  ...draft,
  values: { ...draft.values, [key]: values },
});

export const withTask = (draft: Draft, key: string, tier: TaskValues['tier']): Draft => ({
  ...withValues(draft, key, emptyValues(tier)),
  added: [...draft.added, key],
});

/** Takes a task away. One of the version can be put back, with what waited for it; a new one is forgotten. */
export function withoutTask(draft: Draft, key: string): Draft {
  if (!draft.added.includes(key)) return { ...draft, removed: [...draft.removed, key] };
  const rest = Object.entries(draft.values).filter(([name]) => name !== key);
  return {
    ...draft,
    added: draft.added.filter((one) => one !== key),
    values: Object.fromEntries(rest.map(([name, values]) => [name, without(values, [key])])),
  };
}

export const withTaskBack = (draft: Draft, key: string): Draft => ({
  ...draft,
  removed: draft.removed.filter((one) => one !== key),
});

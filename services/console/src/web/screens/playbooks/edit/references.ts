// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../../api/schemas.ts';
import type { DraftTask } from './draft.ts';

/** What else speaks of a task. */
export type References = {
  /** Keys of the tasks that wait for it. */
  links: string[];
  /** Keys of the tasks whose condition names it. */
  conditions: string[];
  criteria: Planning['Playbook']['gates'][number]['criteria'];
  /** Keys of the wave gates that hold it. */
  waveGates: string[];
};

const names = (text: string | null, key: string): boolean =>
  text !== null && text.split(/[^A-Za-z0-9]+/).includes(key);

/** What refers to a task, and is without it once the task goes. */
export function referencesTo(
  key: string,
  playbook: Planning['Playbook'],
  tasks: readonly DraftTask[],
): References {
  const others = tasks.filter((one) => one.key !== key);
  const there = new Set(others.map((one) => one.key));
  return {
    links: others
      .filter(({ values }) => values.links.some((link) => link.key === key))
      .map((one) => one.key),
    conditions: playbook.tasks
      .filter((one) => there.has(one.key) && names(one.condition, key))
      .map((one) => one.key),
    criteria: playbook.gates.flatMap((gate) =>
      gate.criteria.filter(
        ({ sourceTask, threshold }) => sourceTask === key || names(threshold, key),
      ),
    ),
    waveGates: playbook.waveGates.filter(({ holds }) => holds === key).map((one) => one.key),
  };
}

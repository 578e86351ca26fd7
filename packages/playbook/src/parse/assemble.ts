// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Playbook } from '../model.ts';
import type { Entries } from './check-links.ts';

/** The playbook of entries without a fault: each gate gets its criteria, in the order of their numbers. */
export const assemble = ({ tasks, gates, criteria, waveGates }: Entries): Playbook => ({
  tasks: tasks.map(({ value }) => value),
  gates: gates.map(({ value }) => ({
    ...value,
    criteria: criteria
      .map((entry) => entry.value)
      .filter(({ gate }) => gate === value.key)
      .sort((a, b) => a.number - b.number),
  })),
  waveGates: waveGates.map(({ value }) => value),
});

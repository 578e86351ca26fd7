// SPDX-License-Identifier: AGPL-3.0-or-later
import { canonicalJson } from './canonical-json.ts';
import type { Playbook } from './model.ts';

const byKey = <Item extends { readonly key: string }>(items: readonly Item[]) =>
  items.toSorted((a, b) => (a.key < b.key ? -1 : 1));

/**
 * The text to hash for the content of a playbook: equal for playbooks that say the same, whatever
 * the order of their lines.
 */
export const canonicalPlaybook = (playbook: Playbook): string =>
  canonicalJson({
    tasks: byKey(playbook.tasks),
    gates: byKey(playbook.gates).map((gate) => ({
      ...gate,
      criteria: gate.criteria.toSorted((a, b) => a.number - b.number),
    })),
    waveGates: byKey(playbook.waveGates),
  });

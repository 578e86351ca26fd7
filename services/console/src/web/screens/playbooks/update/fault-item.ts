// SPDX-License-Identifier: AGPL-3.0-or-later
import type { UpdateItem } from './decisions.ts';

/** Where the text of a playbook has an item. */
const pathOf = ({ kind, key, unit }: UpdateItem): string => {
  const [gate = '', number = ''] = key.split('.');
  const thing = {
    playbook: '',
    task: `tasks.${key}`,
    gate: `gates.${key}`,
    criterion: `gates.${gate}.criteria.${number}`,
    waveGate: `waveGates.${key}`,
  }[kind];
  return [thing, unit ?? ''].filter((part) => part !== '').join('.');
};

const isUnder = (path: string, above: string) => path === above || path.startsWith(`${above}.`);

/** The item that a fault of the result is about: that of its very place, else one of the same thing. */
export function faultItem(column: string | null, items: readonly UpdateItem[]): UpdateItem | null {
  if (column === null) return null;
  const exact = items.find((item) => isUnder(column, pathOf(item)));
  const [group = '', key = ''] = column.split('.');
  return exact ?? items.find((item) => isUnder(pathOf(item), `${group}.${key}`)) ?? null;
}

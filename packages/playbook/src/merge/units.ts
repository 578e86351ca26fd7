// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Written, WrittenGroup } from '../text/playbook-document.ts';

/** Groups whose values are decided one by one; those of the others only make sense together. */
const APART = new Set(['roles', 'demand']);

const isGroup = (value: Written): value is WrittenGroup =>
  typeof value === 'object' && !Array.isArray(value);

/** What of a thing is decided as one, by its path: `title`, `duration`, `roles.responsible`, `demand.committee`. */
export const unitsOf = (group: WrittenGroup): ReadonlyMap<string, Written> =>
  new Map(
    Object.entries(group).flatMap(([name, value]): [string, Written][] => {
      if (value === undefined) return [];
      if (!APART.has(name) || !isGroup(value)) return [[name, value]];
      return Object.entries(value).flatMap(([inner, one]): [string, Written][] =>
        one === undefined ? [] : [[`${name}.${inner}`, one]],
      );
    }),
  );

/** The thing that has these units; names in the order of the group given. */
export const groupOf = (units: ReadonlyMap<string, Written>, order: WrittenGroup): WrittenGroup => {
  const tops = new Set([
    ...Object.keys(order),
    ...[...units.keys()].map((unit) => unit.split('.')[0] ?? ''),
  ]);
  const entries = [...tops].flatMap((name): [string, Written][] => {
    if (!APART.has(name)) return units.has(name) ? [[name, units.get(name)]] : [];
    const inner = [...units].filter(([unit]) => unit.startsWith(`${name}.`));
    if (inner.length === 0) return [];
    return [
      [name, Object.fromEntries(inner.map(([unit, one]) => [unit.slice(name.length + 1), one]))],
    ];
  });
  return Object.fromEntries(entries);
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { isMap, isScalar, type Node, type YAMLMap } from 'yaml';
import { closestWord } from './closest-word.ts';
import type { Report, Reporting } from './report.ts';

/** A name with its value in a map of the text. */
export interface NamedNode {
  readonly name: string;
  readonly offset: number;
  /** Null where nothing is written after the colon. */
  readonly node: Node | null;
}

export const offsetOf = (node: Node | null): number => node?.range?.[0] ?? 0;

/** The text of a single value, trimmed; null when it is a list or a group. */
export const textOf = (node: Node | null): string | null => {
  if (node === null) return '';
  if (!isScalar(node)) return null;
  return typeof node.value === 'string' ? node.value.trim() : '';
};

/** Nothing written after a colon is no value. */
const unlessBlank = (node: Node | null): Node | null =>
  isScalar(node) && node.type === 'PLAIN' && textOf(node) === '' ? null : node;

/** The pairs of a map, each name once: a second one is reported and left out. */
export const readPairs = (
  map: YAMLMap,
  path: string,
  { report, placeOf }: Pick<Reporting, 'report' | 'placeOf'>,
): NamedNode[] => {
  const found = new Map<string, NamedNode>();
  for (const pair of map.items) {
    const key = pair.key as Node | null;
    const offset = offsetOf(key);
    const name = textOf(key);
    const before = found.get(name ?? '');
    if (name === null || name === '') report(offset, path || null, 'yaml-colon-missing');
    else if (before)
      report(offset, path + name, 'yaml-key-twice', { name, first: placeOf(before.offset).line });
    else found.set(name, { name, offset, node: unlessBlank(pair.value as Node | null) });
  }
  return [...found.values()];
};

/** Reports a name that is not expected; gives back the one that was probably meant, or null. */
export const reportUnknown = (
  report: Report,
  { name, offset }: NamedNode,
  path: string,
  allowed: readonly string[],
): string | null => {
  const closest = closestWord(name, allowed);
  if (closest === null)
    report(offset, path + name, 'yaml-key-unknown', { name, allowed: allowed.join(', ') });
  else report(offset, path + name, 'yaml-key-misspelt', { name, closest });
  return closest;
};

/** The map that a node is, or null after a report; nothing at all is null without one. */
export const mapOf = (
  { name, offset, node }: NamedNode,
  path: string,
  allowed: readonly string[],
  report: Report,
): YAMLMap | null => {
  if (isMap(node)) return node;
  report(node ? offsetOf(node) : offset, path + name, 'yaml-group-expected', {
    name,
    allowed: allowed.join(', '),
  });
  return null;
};

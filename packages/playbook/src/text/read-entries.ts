// SPDX-License-Identifier: AGPL-3.0-or-later
import { isMap, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Reader } from '../parse/cells.ts';
import type { Entry } from '../parse/entries.ts';
import { readCells } from './read-cells.ts';
import { mapOf, offsetOf, readPairs, type NamedNode } from './read-pairs.ts';
import type { Reporting } from './report.ts';
import type { Shape } from './shape.ts';
import { createTextReader } from './text-reader.ts';

interface Kind<Value> {
  readonly file: string;
  readonly shape: Shape;
  readonly read: (reader: Reader) => Value;
  /** Names below the key that somebody else reads. */
  readonly apart?: readonly string[];
}

/** A thing that was read, and the map that it was read from. */
export interface TextEntry<Value> extends Entry<Value> {
  readonly map: YAMLMap;
  readonly path: string;
  readonly offset: number;
}

/** Reads what a group such as `tasks` holds by key. */
export const readKeyed = <Value>(
  group: NamedNode | undefined,
  { file, shape, read, apart = [] }: Kind<Value>,
  reporting: Reporting,
): TextEntry<Value>[] => {
  if (!group) return [];
  const map = mapOf(group, '', ['D01', 'D02'], reporting.report);
  if (!map) return [];
  const names = [...Object.keys(shape), ...apart];
  return readPairs(map, `${group.name}.`, reporting).flatMap((pair) => {
    const inner = mapOf(pair, `${group.name}.`, names, reporting.report);
    if (!inner) return [];
    const path = `${group.name}.${pair.name}.`;
    const row = {
      shape,
      path,
      offset: pair.offset,
      cells: readCells(inner, shape, path, reporting, apart),
      given: { key: pair.name },
    };
    const reader = createTextReader(row, reporting);
    return [{ file, reader, value: read(reader), map: inner, path, offset: pair.offset }];
  });
};

/** Reads a list below a thing that was read by key, such as the criteria of a gate. */
export const readListed = <Value>(
  name: string,
  owner: TextEntry<{ readonly key: string }>,
  { file, shape, read }: Kind<Value>,
  reporting: Reporting,
): Entry<Value>[] => {
  const node = owner.map.get(name, true) as Node | undefined;
  if (!node) return [];
  const { report } = reporting;
  if (!isSeq(node)) {
    report(offsetOf(node), owner.path + name, 'yaml-list-expected', { name });
    return [];
  }
  return (node.items as Node[]).flatMap((item, index) => {
    const path = `${owner.path}${name}.${index + 1}.`;
    if (!isMap(item)) {
      const allowed = Object.keys(shape).join(', ');
      report(offsetOf(item), path, 'yaml-group-expected', { name, allowed });
      return [];
    }
    const row = {
      shape,
      path,
      offset: offsetOf(item),
      cells: readCells(item, shape, path, reporting),
      given: { gate: owner.value.key },
    };
    const reader = createTextReader(row, reporting);
    return [{ file, reader, value: read(reader) }];
  });
};

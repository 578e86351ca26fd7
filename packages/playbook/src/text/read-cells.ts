// SPDX-License-Identifier: AGPL-3.0-or-later
import { isSeq, type Node, type YAMLMap } from 'yaml';
import type { Cell } from './cell.ts';
import { readLinks } from './read-links.ts';
import { mapOf, offsetOf, readPairs, reportUnknown, textOf, type NamedNode } from './read-pairs.ts';
import type { Reporting } from './report.ts';
import { columnPaths, type Field, type Shape } from './shape.ts';

/** The longest text that a field may hold. */
const MOST_TEXT = 20_000;

/** Tabs and line ends are text; no other control character can be kept. */
const hasControl = (text: string): boolean => {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if ((code < 32 && ![9, 10, 13].includes(code)) || code === 127) return true;
  }
  return false;
};

const FLAGS: Readonly<Record<string, string>> = { true: '1', false: '0' };

const checked = (text: string, offset: number, path: string, { report }: Reporting): string => {
  if (hasControl(text) || !text.isWellFormed()) {
    report(offset, path, 'yaml-control-character');
    return 'x';
  }
  if (text.length <= MOST_TEXT) return text;
  report(offset, path, 'yaml-text-too-long', { length: text.length, most: MOST_TEXT });
  return text.slice(0, 1);
};

const readItems = ({ name, offset, node }: NamedNode, path: string, reporting: Reporting) => {
  const { report } = reporting;
  const items: Cell['items'][number][] = [];
  if (!isSeq(node)) {
    report(node ? offsetOf(node) : offset, path, 'yaml-list-expected', { name });
    return items;
  }
  for (const item of node.items as Node[]) {
    const text = textOf(item);
    if (text === null) report(offsetOf(item), path, 'yaml-text-expected', { name });
    else items.push({ text, name: text, offset: offsetOf(item) });
  }
  return items;
};

const readField = (pair: NamedNode, field: Field, before: string, reporting: Reporting): Cell => {
  const path = before + pair.name;
  const offset = pair.node ? offsetOf(pair.node) : pair.offset;
  if (field.kind === 'list' || field.kind === 'links') {
    const items =
      field.kind === 'list' ? readItems(pair, path, reporting) : readLinks(pair, before, reporting);
    return { path, offset, text: '', items, isBroken: false };
  }
  const written = textOf(pair.node);
  if (written === null) reporting.report(offset, path, 'yaml-text-expected', { name: pair.name });
  const text = checked(written ?? '', offset, path, reporting);
  return {
    path,
    offset,
    items: [],
    isBroken: written === null,
    text: field.kind === 'flag' ? (FLAGS[text] ?? text) : text,
  };
};

/** Values of a group that could not be read. */
const brokenCells = ({ offset }: NamedNode, fields: Shape, path: string): Map<string, Cell> =>
  new Map(
    [...columnPaths(fields, path)].map(([column, inner]) => [
      column,
      { path: inner, offset, text: '', items: [], isBroken: true },
    ]),
  );

/**
 * The values of a map by the column that the tables have for them. Names that are not expected,
 * lists in the place of texts and the like are reported.
 * @param apart names that somebody else reads
 */
export const readCells = (
  map: YAMLMap,
  shape: Shape,
  path: string,
  reporting: Reporting,
  apart: readonly string[] = [],
): Map<string, Cell> => {
  const cells = new Map<string, Cell>();
  for (const pair of readPairs(map, path, reporting)) {
    const part = Object.hasOwn(shape, pair.name) ? shape[pair.name] : undefined;
    if (apart.includes(pair.name)) continue;
    if (!part) {
      const closest = reportUnknown(reporting.report, pair, path, [
        ...Object.keys(shape),
        ...apart,
      ]);
      const meant = closest === null ? undefined : shape[closest];
      if (closest === null || !meant) continue;
      for (const [column, cell] of brokenCells(pair, { [closest]: meant }, path))
        if (!cells.has(column)) cells.set(column, cell);
    } else if (part.kind === 'group') {
      const inner = mapOf(pair, path, Object.keys(part.fields), reporting.report);
      const below = `${path}${pair.name}.`;
      const found = inner
        ? readCells(inner, part.fields, below, reporting)
        : brokenCells(pair, part.fields, below);
      for (const [column, cell] of found) cells.set(column, cell);
    } else cells.set(part.column, readField(pair, part, path, reporting));
  }
  return cells;
};

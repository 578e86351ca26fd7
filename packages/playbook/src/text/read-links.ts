// SPDX-License-Identifier: AGPL-3.0-or-later
import { isMap, isSeq, type Node } from 'yaml';
import { LINK_TYPES, SCOPES } from '../model.ts';
import type { Cell } from './cell.ts';
import { offsetOf, readPairs, reportUnknown, textOf, type NamedNode } from './read-pairs.ts';
import type { Reporting } from './report.ts';
import { KEY_PATTERN, LAG_PATTERN } from './schemas.ts';

const PARTS = ['key', 'type', 'lag', 'scope'] as const;
type Part = (typeof PARTS)[number];

const DEFAULTS = { type: 'FS', lag: '0wd', scope: 'same' } as const;

const partsOf = (node: Node, path: string, reporting: Reporting) => {
  const { report } = reporting;
  const parts = new Map<Part, { text: string; offset: number }>();
  if (!isMap(node)) {
    parts.set('key', { text: textOf(node) ?? '', offset: offsetOf(node) });
    return parts;
  }
  for (const pair of readPairs(node, path, reporting)) {
    const part = PARTS.find((known) => known === pair.name);
    const text = textOf(pair.node);
    const offset = pair.node ? offsetOf(pair.node) : pair.offset;
    if (!part) reportUnknown(report, pair, path, PARTS);
    else if (text === null) report(offset, path + part, 'yaml-text-expected', { name: part });
    else parts.set(part, { text, offset });
  }
  return parts;
};

/** One link as the tables write it, or null when its key cannot be read. */
const readLink = (node: Node, path: string, reporting: Reporting) => {
  const { report } = reporting;
  const before = reporting.faults.length;
  const parts = partsOf(node, path, reporting);
  const key = parts.get('key');
  if (!key || key.text === '') {
    if (reporting.faults.length === before)
      report(offsetOf(node), `${path}key`, 'yaml-value-missing', { name: 'key' });
    return null;
  }
  if (!new RegExp(KEY_PATTERN).test(key.text)) {
    report(key.offset, `${path}key`, 'key-malformed', { value: key.text });
    return null;
  }
  const listed = (part: 'type' | 'scope', allowed: readonly string[]) => {
    const written = parts.get(part);
    if (!written || allowed.includes(written.text)) return written?.text ?? DEFAULTS[part];
    report(written.offset, path + part, 'yaml-not-in-list', {
      value: written.text,
      allowed: allowed.join(', '),
    });
    return DEFAULTS[part];
  };
  const lag = parts.get('lag');
  const isLag = !lag || new RegExp(LAG_PATTERN).test(lag.text);
  if (!isLag) report(lag.offset, `${path}lag`, 'yaml-lag', { value: lag.text });
  const text = [
    key.text,
    listed('type', LINK_TYPES),
    (isLag && lag?.text) || DEFAULTS.lag,
    listed('scope', SCOPES),
  ].join(':');
  return { text, name: key.text, offset: key.offset };
};

/** The tasks and gates that are waited for: keys alone, or maps with type, lag and scope. */
export const readLinks = (
  { name, offset, node }: NamedNode,
  path: string,
  reporting: Reporting,
) => {
  const items: Cell['items'][number][] = [];
  if (!isSeq(node)) {
    reporting.report(node ? offsetOf(node) : offset, path + name, 'yaml-list-expected', { name });
    return items;
  }
  for (const [index, item] of node.items.entries()) {
    const link = readLink(item as Node, `${path}${name}.${index + 1}.`, reporting);
    if (link) items.push(link);
  }
  return items;
};

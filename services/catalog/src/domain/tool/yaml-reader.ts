// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Document, LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { contentFaults } from './content-faults.ts';
import { encodingFault } from './encoding-fault.ts';
import type { YamlFault, YamlFaultCode } from './yaml-fault.ts';

type Path = readonly string[];

/** Reads values of a YAML document; each bad one adds a fault and yields a fallback. */
export interface YamlReader {
  readonly faults: YamlFault[];
  fault(path: Path, code: YamlFaultCode, params?: YamlFault['params']): void;
  has(path: Path): boolean;
  /** A text that must be there. */
  required(path: Path): string;
  optional(path: Path): string | null;
  flag(path: Path): boolean;
  list(path: Path): string[];
  /** A list, or one text alone. */
  texts(path: Path): string[];
  /** How many entries a list has. */
  size(path: Path): number;
  /** Keys of a map; empty when there is none. */
  keys(path: Path): string[];
}

const unreadable = (reason: string, line = 1, column = 1): YamlFault => ({
  line,
  column,
  code: 'tool-yaml-unreadable',
  params: { reason },
});

/**
 * Parses one YAML document. Aliases are refused, so a small file cannot expand into a large one.
 * @returns a reader, or the faults that make the file unreadable
 */
export const openYaml = (text: string): YamlReader | { readonly faults: YamlFault[] } => {
  const misread = encodingFault(text);
  if (misread) return { faults: [misread] };
  const lines = new LineCounter();
  const document = parsed(text, lines);
  if (!document) return { faults: [unreadable('nesting')] };
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const [error] = document.errors;
  if (error) {
    const { line, column } = place(error.pos[0]);
    return { faults: [unreadable(error.code, line, column)] };
  }
  const faults = contentFaults(document, place);
  if (faults.length > 0) return { faults };
  if (!isMap(document.contents)) {
    return { faults: [{ ...place(0), code: 'tool-not-a-map', params: {} }] };
  }
  return reader(document, place);
};

const parsed = (text: string, lineCounter: LineCounter): Document.Parsed | null => {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

const written = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).trim();

const reader = (
  document: Document.Parsed,
  place: (offset: number) => { line: number; column: number },
): YamlReader => {
  const faults: YamlFault[] = [];
  const nodeAt = (path: Path): unknown => document.getIn(path, true);
  const offsetOf = (path: Path): number => {
    const node = path.length === 0 ? document.contents : nodeAt(path);
    const range = (node as { range?: readonly number[] | null } | undefined)?.range;
    if (range) return range[0] ?? 0;
    return path.length === 0 ? 0 : offsetOf(path.slice(0, -1));
  };
  const fault: YamlReader['fault'] = (path, code, params = {}) => {
    faults.push({ ...place(offsetOf(path)), code, params: { key: path.join('.'), ...params } });
  };
  const scalar = (path: Path): unknown => {
    const node = nodeAt(path);
    if (node === undefined || node === null) return undefined;
    if (isScalar(node)) return node.value ?? undefined;
    fault(path, 'tool-text-expected');
    return undefined;
  };
  const optional = (path: Path): string | null => {
    const value = scalar(path);
    if (value === undefined) return null;
    return written(value) || null;
  };
  const list = (path: Path): string[] => {
    const node = nodeAt(path);
    if (node === undefined || node === null) return [];
    if (isScalar(node) && node.value === null) return [];
    if (!isSeq(node)) {
      fault(path, 'tool-list-expected');
      return [];
    }
    return node.items.flatMap((item, index) => {
      if (isScalar(item) && item.value !== null) return [written(item.value)];
      fault([...path, String(index)], 'tool-text-expected');
      return [];
    });
  };
  return {
    faults,
    fault,
    has: (path) => document.hasIn(path),
    optional,
    required: (path) => {
      const before = faults.length;
      const value = optional(path);
      if (value === null && faults.length === before) fault(path, 'tool-key-missing');
      return value ?? '';
    },
    flag: (path) => {
      const value = scalar(path) ?? false;
      if (typeof value !== 'boolean') fault(path, 'tool-flag-expected');
      return value === true;
    },
    list,
    texts: (path) => {
      const node = nodeAt(path);
      return isScalar(node) && node.value !== null ? [written(node.value)] : list(path);
    },
    size: (path) => {
      const node = nodeAt(path);
      return isSeq(node) ? node.items.length : 0;
    },
    keys: (path) => {
      const node = path.length === 0 ? document.contents : nodeAt(path);
      if (!isMap(node)) return [];
      return node.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []));
    },
  };
};

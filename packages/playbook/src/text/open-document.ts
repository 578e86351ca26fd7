// SPDX-License-Identifier: AGPL-3.0-or-later
import { LineCounter, isAlias, isNode, isScalar, parseDocument, visit, type Node } from 'yaml';
import { nestingOf } from './nesting.ts';
import { syntaxFault, type SyntaxFault } from './syntax-fault.ts';

/** As many characters as an import may hold. */
export const MOST_CHARACTERS = 400_000;

export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface OpenDocument {
  readonly root: Node | null;
  readonly fault: SyntaxFault | null;
  readonly placeOf: (offset: number) => Place;
}

/** Where a sign before a value begins: the value's own place comes after it. */
const signAt = (text: string, offset: number, sign: string): number => {
  let at = text.lastIndexOf(sign, offset);
  while (text[at - 1] === sign) at -= 1;
  return Math.max(at, 0);
};

const forbiddenIn = (root: Node, text: string): SyntaxFault | null => {
  let found: SyntaxFault | null = null;
  visit(root, (_key, node) => {
    if (!isNode(node)) return undefined;
    const offset = node.range?.[0] ?? 0;
    if (isAlias(node)) found = { offset, code: 'yaml-alias', params: {} };
    else if (node.anchor)
      found = { offset: signAt(text, offset, '&'), code: 'yaml-alias', params: {} };
    else if (node.tag) found = { offset: signAt(text, offset, '!'), code: 'yaml-tag', params: {} };
    return found ? visit.BREAK : undefined;
  });
  return found;
};

const isEmpty = (root: Node | null) => !root || (isScalar(root) && (root.value ?? '') === '');

/**
 * Parses one YAML 1.2 document in which every value is a text. References, types and deep nesting
 * are refused, so that a small file cannot become a large one; reading stops at the first fault.
 */
export const openDocument = (text: string): OpenDocument => {
  const lines = new LineCounter();
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), character: Math.max(col, 1) };
  };
  const failed = (offset: number, code: SyntaxFault['code'], params = {}): OpenDocument => ({
    root: null,
    fault: { offset, code, params },
    placeOf,
  });
  if (text.length > MOST_CHARACTERS)
    return failed(0, 'yaml-too-large', { length: text.length, most: MOST_CHARACTERS });
  const { tooDeep, lastQuoted } = nestingOf(text);
  if (tooDeep !== null) {
    for (const { index } of text.matchAll(/^/gm)) lines.addNewLine(index);
    return failed(tooDeep, 'yaml-too-deep');
  }
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    lineCounter: lines,
    prettyErrors: false,
  });
  const [error] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  const root = document.contents as Node | null;
  if (error) return { root: null, fault: syntaxFault(error, text, lastQuoted), placeOf };
  if (isEmpty(root)) return failed(0, 'yaml-empty');
  return { root, fault: root && forbiddenIn(root, text), placeOf };
};

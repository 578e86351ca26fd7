// SPDX-License-Identifier: AGPL-3.0-or-later
import { Lexer } from 'yaml';

/** A playbook needs six levels; what is deeper can only be a mistake or an attack. */
const MOST_LEVELS = 24;
const MOST_INDENT = 80;

/** Tokens of the lexer that stand for no character of the text. */
const MARKS = new Set(['\u0002', '\u0018', '\u001F']);
const SCALAR = '\u001F';

export interface Nesting {
  /** Offset where there are too many levels, or null. */
  readonly tooDeep: number | null;
  /** Offset of the last text between quotes: the one that is open when a quote is never closed. */
  readonly lastQuoted: number;
}

/**
 * Looks at how deep a YAML text is nested without building it. The parser calls itself once a
 * level, and a text of brackets alone would take all of the stack.
 */
export const nestingOf = (text: string): Nesting => {
  let offset = 0;
  let flow = 0;
  let compact = 0;
  let isLineStart = true;
  let previous = '';
  let lastQuoted = 0;
  for (const token of new Lexer().lex(text)) {
    if (MARKS.has(token)) {
      previous = token;
      continue;
    }
    if (previous !== SCALAR) {
      if (token === '[' || token === '{') flow += 1;
      else if (token === ']' || token === '}') flow = Math.max(0, flow - 1);
      else if (token === '-' || token === '?') compact += 1;
      else if (/^["']/.test(token)) lastQuoted = offset;
      const isIndent = isLineStart && /^ +$/.test(token);
      if (flow > MOST_LEVELS || compact > MOST_LEVELS || (isIndent && token.length > MOST_INDENT))
        return { tooDeep: offset, lastQuoted };
    }
    if (/[\r\n]$/.test(token)) compact = 0;
    isLineStart = /[\r\n]$/.test(token);
    offset += token.length;
    previous = token;
  }
  return { tooDeep: null, lastQuoted };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { YAMLError } from 'yaml';
import type { ErrorParams } from '@essaim/kernel';
import type { textFaults } from './text-faults.ts';

/** A fault of syntax, at an offset of the text. */
export interface SyntaxFault {
  readonly offset: number;
  readonly code: keyof typeof textFaults;
  readonly params: ErrorParams;
}

const CODES: Readonly<Partial<Record<YAMLError['code'], SyntaxFault['code']>>> = {
  TAB_AS_INDENT: 'yaml-tab',
  BAD_DQ_ESCAPE: 'yaml-escape',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-two-colons',
  MULTILINE_IMPLICIT_KEY: 'yaml-colon-missing',
  MULTIPLE_DOCS: 'yaml-one-document',
  BAD_DIRECTIVE: 'yaml-directive',
  RESOURCE_EXHAUSTION: 'yaml-too-deep',
  BAD_ALIAS: 'yaml-alias',
  ALIAS_PROPS: 'yaml-alias',
  MULTIPLE_ANCHORS: 'yaml-alias',
  MULTIPLE_TAGS: 'yaml-tag',
  TAG_RESOLVE_FAILED: 'yaml-tag',
};

const isUnclosed = (message: string) => /end with a|closing [\]}]/.test(message);

/**
 * What the parser found, as a sentence of ours can tell it.
 * @param lastQuoted offset of the last quoted text
 */
export const syntaxFault = (
  { code, message, pos: [offset] }: YAMLError,
  text: string,
  lastQuoted: number,
): SyntaxFault => {
  const fault = (
    found: SyntaxFault['code'],
    at = offset,
    params: SyntaxFault['params'] = {},
  ): SyntaxFault => ({ offset: at, code: found, params });
  const known = CODES[code];
  if (known) return fault(known);
  if (/closing ["']/.test(message)) return fault('yaml-quote-open', lastQuoted);
  if (isUnclosed(message)) return fault('yaml-not-closed');
  if (/Implicit map keys|Implicit keys/.test(message)) return fault('yaml-colon-missing');
  if (code === 'BAD_INDENT') return fault('yaml-indent');
  const header = /Block scalar header/.test(message) ? text.slice(0, offset).search(/[>|]$/) : -1;
  if (header >= 0) return fault('yaml-quote-needed', header, { character: text[header] ?? '' });
  if (code === 'BAD_SCALAR_START')
    return fault('yaml-quote-needed', offset, { character: text[offset] ?? '' });
  return fault('yaml-unreadable');
};

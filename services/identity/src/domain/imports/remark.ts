// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import { sentence } from '@essaim/contracts';
import { remarkTexts } from './remark-texts.ts';

export type RemarkCode = keyof typeof remarkTexts;

/** Something to say about one line of a file. */
export interface Remark {
  /** Line of the file where the record begins, the header being line 1. */
  readonly line: number;
  readonly column: string | null;
  readonly code: RemarkCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Makes a remark. */
export const remark = (
  line: number,
  column: string | null,
  code: RemarkCode,
  params: Remark['params'] = {},
): Remark => ({ line, column, code, params });

/** The sentence of a remark. */
export const remarkSentence = ({ code, params }: Remark, language: Language): string =>
  sentence(remarkTexts[code], language, params);

// SPDX-License-Identifier: AGPL-3.0-or-later
import { inLanguage } from '../../i18n/in-language.ts';
import type { JournalLine } from './journal-entry.ts';

/** What a summary says of its subject, the first that are there. */
const NAMES = ['name', 'tool', 'toolName', 'email', 'role', 'step', 'message', 'reason', 'text'];
const MOST = 3;

export type SummaryPart = { key: string; value: string };

/** What a line of the journal is about: its title, then what its summary names; none when nothing is plain. */
export function summaryParts(
  { title, summary }: Pick<JournalLine, 'title' | 'summary'>,
  language: string,
): SummaryPart[] {
  const named = NAMES.flatMap((key) => {
    const value = summary[key];
    return typeof value === 'string' && value !== '' ? [{ key, value }] : [];
  });
  const titled = title === null ? [] : [{ key: 'title', value: inLanguage(title, language) }];
  return [...titled, ...named].slice(0, MOST);
}

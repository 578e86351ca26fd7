// SPDX-License-Identifier: AGPL-3.0-or-later
import type { I18n } from '@lingui/core';
import type { MandateRole } from '@essaim/kernel';
import { STEPS } from '../../words/activation-words.ts';
import { roleWords } from '../../words/role-words.ts';
import type { JournalLine } from './journal-entry.ts';
import { type SummaryPart, summaryParts } from './summary-parts.ts';

/** What a line of the journal is about, in a few words; nothing when its service names nothing. */
export function summaryText(i18n: I18n, line: Pick<JournalLine, 'title' | 'summary'>): string {
  return summaryParts(line, i18n.locale)
    .map((part) => inWords(i18n, part))
    .join(', ');
}

function inWords(i18n: I18n, { key, value }: SummaryPart): string {
  if (key === 'role') return i18n._(roleWords(value as MandateRole));
  if (key === 'step' && Object.hasOwn(STEPS, value)) {
    return i18n._(STEPS[value as keyof typeof STEPS]);
  }
  return value;
}

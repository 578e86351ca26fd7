// SPDX-License-Identifier: AGPL-3.0-or-later
import type { I18n } from '@lingui/core';
import type { MandateRole } from '@essaim/kernel';
import { hatWords } from '../../words/role-words.ts';
import type { JournalMandate } from './journal-entry.ts';

/** "Coordination régionale, Pays de la Loire": with which mandate something was done. */
export function mandateText(i18n: I18n, { role, tier, organisationName }: JournalMandate): string {
  return `${i18n._(hatWords(role as MandateRole, tier))}, ${organisationName}`;
}

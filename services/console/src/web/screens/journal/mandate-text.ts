// SPDX-License-Identifier: AGPL-3.0-or-later
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MandateRole } from '@essaim/kernel';
import { hatWords } from '../../words/role-words.ts';
import type { JournalMandate } from './journal-entry.ts';

/** "Coordination régionale, Pays de la Loire": with which mandate something was done. */
export function mandateText(i18n: I18n, mandate: JournalMandate): string {
  const { role, tier, organisationName, standsInFor } = mandate;
  const text = `${i18n._(hatWords(role as MandateRole, tier))}, ${organisationName}`;
  if (standsInFor === undefined || standsInFor === null) return text;
  return `${text} (${i18n._(msg`pour ${standsInFor}`)})`;
}

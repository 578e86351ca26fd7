// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';

/** A title within the quotation marks of a language. */
export const inQuotes = (title: string, language: Language): string =>
  language === 'fr' ? `« ${title} »` : `“${title}”`;

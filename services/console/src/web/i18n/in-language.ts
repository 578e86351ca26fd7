// SPDX-License-Identifier: AGPL-3.0-or-later

/** One of the texts that a playbook gives in French and English. */
export function inLanguage(text: { fr: string; en: string }, language: string): string {
  return language === 'en' ? text.en : text.fr;
}

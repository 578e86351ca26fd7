// SPDX-License-Identifier: AGPL-3.0-or-later

const TAG: Record<string, string> = { fr: 'fr-FR', en: 'en-GB' };

/** "A, B et C": names in a row, as readers of the language join them. */
export function listOf(names: readonly string[], language: string): string {
  return new Intl.ListFormat(TAG[language], { type: 'conjunction' }).format(names);
}

/** "A, B ou C": one of several. */
export function eitherOf(names: readonly string[], language: string): string {
  return new Intl.ListFormat(TAG[language], { type: 'disjunction' }).format(names);
}

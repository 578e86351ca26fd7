// SPDX-License-Identifier: AGPL-3.0-or-later

// An h is silent before most vowels; "Ha", "Hei" and "Hou" mostly begin names of other languages.
const ELIDES = /^(?:[aeiouàâäéèêëîïôöùûü]|y(?![aeiou])|h(?!a|ei|ou))/i;

/** "d’Alix", "de Camille", "d’Hélène": a person's name with its French preposition. */
export function ofName(name: string): string {
  return ELIDES.test(name) ? `d’${name}` : `de ${name}`;
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';

/** La Poste has more establishments than check digits: the digits of theirs add up to a multiple of five. */
const LA_POSTE = '356000000';

const digitsOf = (text: string): number[] => text.split('').map(Number);

/** Luhn: every second digit from the right doubled, its own digits added; the sum a multiple of ten. */
const passesLuhn = (text: string): boolean =>
  digitsOf(text)
    .toReversed()
    .reduce((sum, digit, place) => {
      const weighed = place % 2 === 1 ? digit * 2 : digit;
      return sum + (weighed > 9 ? weighed - 9 : weighed);
    }, 0) %
    10 ===
  0;

/** Whether a text is the number of a legal unit in SIRENE: nine digits with their check. */
export const isSiren = (text: string): boolean =>
  /^\d{9}$/.test(text) && text !== '000000000' && passesLuhn(text);

/** Whether a text is the number of an establishment in SIRENE: a SIREN, five digits, and their check. */
export const isSiret = (text: string): boolean => {
  if (!/^\d{14}$/.test(text) || !isSiren(text.slice(0, 9))) return false;
  if (passesLuhn(text)) return true;
  const sum = digitsOf(text).reduce((total, digit) => total + digit, 0);
  return text.startsWith(LA_POSTE) && sum % 5 === 0;
};

/** Whether a text is a number of the national register of associations: W, then nine signs. */
export const isRna = (text: string): boolean => /^W\d[0-9A-Z]\d{7}$/.test(text);

/** A number without the spaces and dots that people write in it. */
export const withoutSpaces = (text: string): string => text.replaceAll(/[\s.]/gu, '');

const compact = (text: string): string => withoutSpaces(text).toUpperCase();

/** The numbers of an organisation; null for one that it has not. */
export interface Numbers {
  readonly siren: string | null;
  readonly siret: string | null;
  readonly rna: string | null;
}

/**
 * Numbers as people write them, without spaces and dots. Where the SIRET is given and the SIREN is not, the
 * SIREN is its beginning.
 * @throws DomainError `siren-invalid`, `siret-invalid`, `siret-of-another-siren`, `rna-invalid`
 */
export const readNumbers = (given: Numbers): Numbers => {
  const read = (text: string | null): string | null =>
    text === null || compact(text) === '' ? null : compact(text);
  const siret = read(given.siret);
  const siren = read(given.siren) ?? siret?.slice(0, 9) ?? null;
  const rna = read(given.rna);
  if (siret !== null && !isSiret(siret)) throw problem('siret-invalid', { value: siret });
  if (siren !== null && !isSiren(siren)) throw problem('siren-invalid', { value: siren });
  if (siret !== null && siren !== null && !siret.startsWith(siren)) {
    throw problem('siret-of-another-siren', { siret, siren });
  }
  if (rna !== null && !isRna(rna)) throw problem('rna-invalid', { value: rna });
  return { siren, siret, rna };
};

// SPDX-License-Identifier: AGPL-3.0-or-later

/** Digits and capitals without those that look alike on paper: 0 and O, 1, I and L, U and V. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTWXYZ';
const GROUP = 4;
const LENGTH = 12;

/** Wrong codes that one printed invitation bears before it is blocked. */
export const MOST_TRIES = 5;

/** How long a printed code lasts: paper takes its time. */
export const PRINTED_LIFE = Temporal.Duration.from({ hours: 24 * 14 });

/** How long the code for a new password lasts: whoever asked for it waits for it. */
export const PASSWORD_CODE_LIFE = Temporal.Duration.from({ hours: 24 * 7 });

const grouped = (signs: string): string => signs.match(/.{4}/g)?.join('-') ?? signs;

/**
 * A new code, in three groups of four. The first group finds the invitation, the two others prove it.
 * @param random gives a whole number below its argument
 */
export const newCode = (random: (below: number) => number): string =>
  grouped(Array.from({ length: LENGTH }, () => ALPHABET[random(ALPHABET.length)]).join(''));

/** A code as it was printed, however it is typed: case, spaces and hyphens apart; null when it cannot be one. */
export const readCode = (typed: string): { locator: string; secret: string } | null => {
  const signs = typed.toUpperCase().replaceAll(/[\s-]/gu, '');
  const isCode =
    signs.length === LENGTH && signs.split('').every((sign) => ALPHABET.includes(sign));
  return isCode ? { locator: signs.slice(0, GROUP), secret: signs.slice(GROUP) } : null;
};

/** A password for the first sign-in alone, easy to type. */
export const newProvisionalPassword = (random: (below: number) => number): string =>
  `${newCode(random)}-${newCode(random).slice(0, GROUP)}`.toLowerCase();

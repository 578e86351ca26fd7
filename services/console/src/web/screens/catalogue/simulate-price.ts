// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Catalog } from '../../api/schemas.ts';

const CENTS = 100;

/**
 * What an offer costs an organisation in a year, in euros to the cent: the fixed part and each
 * person's, up to the ceiling.
 * @param people who are to use it, 0 or more
 */
export const simulatePrice = (
  { fixed, perHead, ceiling }: Catalog['Price'],
  people: number,
): number => {
  const full = fixed + perHead * people;
  const capped = ceiling > 0 ? Math.min(full, ceiling) : full;
  return Math.round(capped * CENTS) / CENTS;
};

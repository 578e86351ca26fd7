// SPDX-License-Identifier: AGPL-3.0-or-later

/** A number as people write it, with a comma or a point; nothing is 0, null is no number. */
export function numberOf(text: string): number | null {
  const written = text.trim();
  if (written === '') return 0;
  return /^\d+(?:[.,]\d+)?$/.test(written) ? Number(written.replace(',', '.')) : null;
}

/** The same for a whole number. */
export function wholeOf(text: string): number | null {
  const read = numberOf(text);
  return read !== null && Number.isInteger(read) ? read : null;
}

/** A number for a field; 0 is left empty. */
export const numberText = (value: number): string =>
  value === 0 ? '' : String(value).replace('.', ',');

// SPDX-License-Identifier: AGPL-3.0-or-later

const CENTS = 100;

/** "39 941 €": whole euros, for totals. */
export function euros(cents: number, language: string): string {
  return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  }).format(cents / CENTS);
}

/** Cents as people type euros: "20", "20,5" or "1 250.50" in French and English; null when it is no amount. */
export function centsOf(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  if (!/^\d{1,9}(?:\.\d{1,2})?$/.test(plain)) return null;
  const [whole = '0', part = ''] = plain.split('.');
  return Number(whole) * CENTS + Number(part.padEnd(2, '0'));
}

/** Cents in a field: "20" or "20,50". */
export function eurosField(cents: number, language: string): string {
  if (cents % CENTS === 0) return String(cents / CENTS);
  const text = (cents / CENTS).toFixed(2);
  return language === 'fr' ? text.replace('.', ',') : text;
}

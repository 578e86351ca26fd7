// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is wrong with an e-mail address, as far as its shape tells. */
export function addressFault(text: string): 'empty' | 'incomplete' | null {
  const address = text.trim();
  if (address === '') return 'empty';
  return /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(address) ? null : 'incomplete';
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHmac } from 'node:crypto';

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * The password of a demonstration account: the same at each start of one copy, another one in every other copy, easy to type
 * (three groups of five letters and digits, none that look alike).
 */
export function demonstrationPassword(secret: string, username: string): string {
  const bytes = createHmac('sha256', secret).update(username).digest().subarray(0, 15);
  const text = Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('');
  return [text.slice(0, 5), text.slice(5, 10), text.slice(10)].join('-');
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts and decrypts text with authentication (AES-256-GCM, NIST SP 800-38D). */
export interface Seal {
  close(text: string): string;
  /** @throws Error when the text was changed or sealed with another key */
  open(sealed: string): string;
}

/**
 * Makes a seal.
 * @param key 32 bytes, base64url
 * @throws RangeError when the key has another length
 */
export const createSeal = (key: string): Seal => {
  const bytes = Buffer.from(key, 'base64url').subarray(0, KEY_BYTES);
  if (bytes.length !== KEY_BYTES) throw new RangeError('the encryption key must hold 32 bytes');
  return {
    close: (text) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(ALGORITHM, bytes, iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    open: (sealed) => {
      const all = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv(ALGORITHM, bytes, all.subarray(0, IV_BYTES));
      decipher.setAuthTag(all.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      const body = decipher.update(all.subarray(IV_BYTES + TAG_BYTES));
      return Buffer.concat([body, decipher.final()]).toString('utf8');
    },
  };
};

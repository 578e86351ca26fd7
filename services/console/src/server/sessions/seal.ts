// SPDX-License-Identifier: AGPL-3.0-or-later
import { createSecretBox } from '@essaim/service-kit';

const KEY_BYTES = 32;

/** Encrypts and decrypts text with authentication. */
export interface Seal {
  close(text: string): string;
  /** @throws Error when the text was changed or sealed with another key */
  open(sealed: string): string;
}

/**
 * Makes a seal, whose sealed texts are base64url.
 * @param key 32 bytes, base64url
 * @throws RangeError when the key has another length
 */
export const createSeal = (key: string): Seal => {
  const bytes = Buffer.from(key, 'base64url').subarray(0, KEY_BYTES);
  if (bytes.length !== KEY_BYTES) throw new RangeError('the encryption key must hold 32 bytes');
  const box = createSecretBox(bytes);
  return {
    close: (text) => box.seal(text).toString('base64url'),
    open: (sealed) => box.open(Buffer.from(sealed, 'base64url')),
  };
};

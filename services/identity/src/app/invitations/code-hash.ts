// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const SALT_BYTES = 16;
const HASH_BYTES = 32;

const derive = (secret: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(secret, salt, HASH_BYTES, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });

/** What is kept of a printed code's secret: a salt, then what scrypt (RFC 7914) makes of both. */
export const codeHash = async (secret: string): Promise<Buffer> => {
  const salt = randomBytes(SALT_BYTES);
  return Buffer.concat([salt, await derive(secret, salt)]);
};

/** Whether a secret is the one that was kept. */
export const isCode = async (secret: string, kept: Buffer): Promise<boolean> => {
  const salt = kept.subarray(0, SALT_BYTES);
  return timingSafeEqual(await derive(secret, salt), kept.subarray(SALT_BYTES));
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { keepSecret } from '@essaim/dev-infra';
import { createHmac } from 'node:crypto';

const STEP_MS = 30_000;
const DIGITS = 6;

/**
 * The code that an authenticator app would show (RFC 6238, SHA-1, 30 s, six digits).
 * @param later steps after the present one, for a code that was not used yet
 */
export const totpCode = (secret: Buffer, later = 0): string => {
  keepSecret('secret of an authenticator', secret.toString('latin1'));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / STEP_MS) + later));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  const code = (digest.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** DIGITS;
  return String(code).padStart(DIGITS, '0');
};

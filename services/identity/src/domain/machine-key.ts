// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash, randomBytes } from 'node:crypto';

/** What a key may be for: the directory of one organisation, or programs in the place of who made it. */
export type KeyService = 'scim' | 'api';

const SECRET_BYTES = 32;
const HINT_LENGTH = 4;
const LONGEST_DAYS = 400;

/** A new secret: the prefix lets scanners of repositories find one that leaked. */
export const newKeySecret = (service: KeyService): string =>
  `essaim-${service}-${randomBytes(SECRET_BYTES).toString('base64url')}`;

/** What is kept of a secret: SHA-256 is enough for 256 random bits. */
export const keyHash = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** The end of a secret, by which people tell keys apart. */
export const keyHint = (secret: string): string => secret.slice(-HINT_LENGTH);

/** Whether a text is a civil date, not in the past and not too far away. */
export const isKeyLife = (today: string, lastDay: string): boolean => {
  try {
    const end = Temporal.PlainDate.from(lastDay, { overflow: 'reject' });
    const { days } = Temporal.PlainDate.from(today).until(end, { largestUnit: 'days' });
    return days >= 0 && days <= LONGEST_DAYS;
  } catch {
    return false;
  }
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** A secret that nobody guesses, in base64url: 43 characters. */
export const newFeedSecret = (): string => randomBytes(BYTES).toString('base64url');

/** What is kept of a secret. */
export const feedSecretHash = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url');

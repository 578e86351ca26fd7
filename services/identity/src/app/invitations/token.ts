// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** A new token of an invitation, for its link alone. */
export const newToken = (): string => randomBytes(BYTES).toString('base64url');

/** What is kept of a token. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SetupError } from '../setup-error.ts';

/**
 * Checks a downloaded file against the digest that the project pins.
 * @throws SetupError when the content is another
 */
export async function verifyDigest(file: string, sha256: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const found = hash.digest('hex');
  if (found !== sha256) {
    throw new SetupError(
      `${basename(file)} is not the file that was expected (SHA-256 ${found} instead of ${sha256}); remove it and try again.`,
    );
  }
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomInt } from 'node:crypto';
import type { Work } from '../../db/database.ts';
import { isLocatorTaken } from '../../db/printed-codes.ts';
import { newCode, readCode } from '../../domain/printed-code.ts';

/** A new code to be printed, whose first group finds nothing else. */
export const freeCode = async (
  trx: Work,
): Promise<{ code: string; locator: string; secret: string }> => {
  for (;;) {
    const code = newCode((below) => randomInt(below));
    const read = readCode(code);
    if (read && !(await isLocatorTaken(trx, read.locator))) return { code, ...read };
  }
};

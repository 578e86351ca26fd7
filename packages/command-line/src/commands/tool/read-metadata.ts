// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import type { Say } from '../../context/language.ts';
import { EXIT } from '../../output/exit-codes.ts';
import { Refusal } from '../../output/refusal.ts';

/**
 * The text of a file of SAML metadata; null when none is named.
 * @throws Refusal when the file cannot be read
 */
export const readMetadata = (file: string | undefined, say: Say): string | null => {
  if (file === undefined) return null;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Refusal(
      EXIT.usage,
      'metadata-unreadable',
      say(
        `Le fichier ${file} ne peut pas être lu. Vérifiez son nom et ses droits.`,
        `The file ${file} cannot be read. Check its name and its permissions.`,
      ),
    );
  }
};

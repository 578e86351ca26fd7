// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';

export type PoEntry = { source: string; translation: string };

const STRING = String.raw`("(?:[^"\\]|\\.)*"\s*)+`;
const ENTRY = new RegExp(`^msgid (?<source>${STRING})msgstr (?<translation>${STRING})`, 'gm');

/** The messages of a catalogue in the PO format of GNU gettext, without its header. */
export function poEntries(language: 'fr' | 'en'): PoEntry[] {
  const file = new URL(`../src/web/locales/${language}.po`, import.meta.url);
  return [...readFileSync(file, 'utf8').matchAll(ENTRY)]
    .map(({ groups }) => ({
      source: joined(groups?.['source']),
      translation: joined(groups?.['translation']),
    }))
    .filter(({ source }) => source !== '');
}

/** A string may go on over several quoted lines. */
const joined = (quoted = ''): string =>
  [...quoted.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([text]) => JSON.parse(text) as string).join('');

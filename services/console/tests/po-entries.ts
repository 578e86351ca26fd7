// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';

export type PoEntry = { source: string; translation: string };

/** The messages of a catalogue in the PO format of GNU gettext, without its header. */
export function poEntries(language: 'fr' | 'en'): PoEntry[] {
  const file = new URL(`../src/web/locales/${language}.po`, import.meta.url);
  const blocks = readFileSync(file, 'utf8').split(/\n\n+/);
  return blocks
    .map((block) => ({ source: textOf(block, 'msgid'), translation: textOf(block, 'msgstr') }))
    .filter(({ source }) => source !== '');
}

/** A string may go on over several quoted lines. */
function textOf(block: string, keyword: string): string {
  const lines = block.split('\n');
  const first = lines.findIndex((line) => line.startsWith(`${keyword} "`));
  if (first < 0) return '';
  const rest = lines.slice(first + 1);
  const end = rest.findIndex((line) => !line.startsWith('"'));
  const quoted = [
    lines[first]?.slice(keyword.length + 1),
    ...rest.slice(0, end < 0 ? undefined : end),
  ];
  return quoted.map((text) => JSON.parse(text ?? '""') as string).join('');
}

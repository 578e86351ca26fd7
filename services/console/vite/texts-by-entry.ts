// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { readCatalogue } from './read-catalogue.ts';

const STATIC = /^(?:import|export)\b[^;]*?\bfrom '(\.[^']+)'|^import '(\.[^']+)'/gm;
/** A module that is loaded on demand. */
export const ON_DEMAND = /\bimport\('(\.[^']+\.tsx?)'\)/g;

/** Which texts the page needs at once, and which come with each module on demand that needs others. */
export type TextsByEntry = {
  /** Ids of messages. */
  first: ReadonlySet<string>;
  /** By the path of the module below the console's folder, without its extension. */
  onDemand: ReadonlyMap<string, ReadonlySet<string>>;
};

/**
 * Reads the catalogue's origins and the modules' imports. A text whose place nothing reaches comes at once, so that
 * none can be missing.
 * @param root the console's folder
 */
export async function textsByEntry(root: string): Promise<TextsByEntry> {
  const texts = await textsByFile(root);
  const textsOf = (files: ReadonlySet<string>) =>
    new Set([...files].flatMap((file) => [...(texts.get(file) ?? [])]));
  const entries = new Set<string>();
  const main = reached(root, 'src/web/main.tsx', entries);
  const first = textsOf(main);
  const onDemand = new Map<string, ReadonlySet<string>>();
  // Entries found on the way are visited too: a set hands out what is added while it is walked.
  for (const entry of entries) {
    const needed = textsOf(reached(root, entry, entries)).difference(first);
    if (needed.size > 0) onDemand.set(nameOf(entry), needed);
  }
  const placed = new Set([...onDemand.values()].flatMap((ids) => [...ids]));
  const all = new Set([...texts.values()].flatMap((ids) => [...ids]));
  return { first: first.union(all.difference(placed)), onDemand };
}

async function textsByFile(root: string): Promise<Map<string, Set<string>>> {
  const files = new Map<string, Set<string>>();
  const { catalogue, sourceLocale } = await readCatalogue(root);
  const messages = (await catalogue.read(sourceLocale)) ?? {};
  for (const [id, { origin }] of Object.entries(messages)) {
    for (const [file] of origin ?? []) files.getOrInsert(file, new Set()).add(id);
  }
  return files;
}

/** The modules that one needs at once; `entries` gets those that they load on demand. */
function reached(root: string, entry: string, entries: Set<string>): Set<string> {
  const found = new Set([entry]);
  for (const file of found) {
    if (!existsSync(join(root, file)) || !/\.tsx?$/.test(file)) continue;
    const code = readFileSync(join(root, file), 'utf8');
    for (const [, from, bare] of code.matchAll(STATIC)) found.add(beside(file, from ?? bare ?? ''));
    for (const [, path] of code.matchAll(ON_DEMAND)) entries.add(beside(file, path ?? ''));
  }
  return found;
}

const beside = (file: string, path: string) => join(dirname(file), path);

/** The path of a module below the console's folder, as `TextsByEntry` names it. */
export const entryName = (root: string, importer: string, path: string): string =>
  nameOf(relative(root, join(dirname(importer), path)));

const nameOf = (file: string) => file.replace(/\.tsx?$/, '');

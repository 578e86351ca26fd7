// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of libraries below the root of unpacked packages: those of the machine's kind, and the plain one. */
export function libraryFolders(root: string): string[] {
  const library = join(root, 'usr/lib');
  const machines = readdirSync(library).filter((name) => name.endsWith('-linux-gnu'));
  return [...machines.map((name) => join(library, name)), library];
}

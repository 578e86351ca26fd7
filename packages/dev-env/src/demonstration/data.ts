// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync, readdirSync } from 'node:fs';

const folder = new URL('../../data/', import.meta.url);

/** The text of a file of the demonstration's data. */
export const dataFile = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** Every fact file of a tool, by its name. */
export const toolFiles = (): { name: string; text: string }[] =>
  readdirSync(new URL('tools/', folder))
    .filter((name) => name.endsWith('.yml'))
    .toSorted((a, b) => a.localeCompare(b))
    .map((name) => ({ name, text: dataFile(`tools/${name}`) }));

// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';

/** The bytes of a file of `fixtures/`. */
export const fixtureBytes = (name: string): Buffer =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));

/** The text of a file of `fixtures/`. */
export const fixture = (name: string): string => fixtureBytes(name).toString('utf8');

// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file that notes on which ports the data of a copy were made. */
export const portBaseFile = (dataFolder: string): string => join(dataFolder, 'port-base');

/** The port base that the data of a copy were made with; null when there are none yet. */
export function madePortBase(dataFolder: string): string | null {
  const file = portBaseFile(dataFolder);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

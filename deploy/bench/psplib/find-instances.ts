// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RcpspProblem } from '@essaim/scheduler';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseInstance } from './parse-instance.ts';

export interface Instance {
  /** The name of its file without `.sm`. */
  readonly name: string;
  /** `j30`: by how many activities it has beside start and end. */
  readonly set: string;
  readonly problem: RcpspProblem;
}

/** All instances in a folder and the folders in it, by name. @throws Error that names the file that cannot be read */
export const findInstances = (folder: string): readonly Instance[] => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const instances = files
    .filter((file) => file.endsWith('.sm'))
    .map((file): Instance => {
      try {
        const problem = parseInstance(readFileSync(join(folder, file), 'utf8'));
        const set = `j${problem.activities.length - 2}`;
        return { name: basename(file, '.sm'), set, problem };
      } catch (error) {
        throw new Error(`${file} is no instance of PSPLIB: ${String(error)}`, { cause: error });
      }
    });
  if (instances.length === 0) throw new Error(`${folder} holds no .sm file.`);
  return instances.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
};

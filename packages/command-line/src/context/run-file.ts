// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Deployment } from './deployment.ts';
import type { World } from './world.ts';

/** A machine's key that a local start lists. */
export interface RunKey {
  readonly name: string;
  readonly key: string;
}

const CHECKOUT = resolve(import.meta.dirname, '../../../..');

/**
 * What a local start says of itself: in `ESSAIM_HOME`, else in the folder `.essaim` of the working directory
 * or of one above it, else in that of this checkout. Null when nothing runs.
 */
export const readRun = ({ env, folder }: Pick<World, 'env' | 'folder'>): Deployment | null => {
  const homes = env['ESSAIM_HOME']
    ? [resolve(folder, env['ESSAIM_HOME'])]
    : [...upwards(folder), CHECKOUT].map((place) => join(place, '.essaim'));
  const file = homes.map((home) => join(home, 'run.json')).find((path) => existsSync(path));
  if (file === undefined) return null;
  const { console, issuer, services, keys } = JSON.parse(readFileSync(file, 'utf8')) as Deployment;
  return { console, issuer, services, keys: keys ?? [] };
};

const upwards = (folder: string): string[] => {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...upwards(above)];
};

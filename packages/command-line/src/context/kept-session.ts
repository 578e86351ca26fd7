// SPDX-License-Identifier: AGPL-3.0-or-later
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { World } from './world.ts';

/** What is kept of a sign-in. Times are milliseconds of the machine's clock. */
export interface KeptSession {
  readonly issuer: string;
  readonly accessToken: string;
  readonly accessUntil: number;
  readonly refreshToken: string;
}

/** Where sign-ins are kept: one file for each realm, which only its owner may read. */
const fileOf = ({ env }: Pick<World, 'env'>, issuer: string): string => {
  const config = env['XDG_CONFIG_HOME'] || join(env['HOME'] || homedir(), '.config');
  const name = createHash('sha256').update(issuer).digest('hex').slice(0, 16);
  return join(config, 'essaim', `${name}.json`);
};

/** The sign-in at a realm; null when there is none. */
export const readSession = (world: Pick<World, 'env'>, issuer: string): KeptSession | null => {
  try {
    const kept = JSON.parse(readFileSync(fileOf(world, issuer), 'utf8')) as KeptSession;
    return kept.issuer === issuer ? kept : null;
  } catch {
    return null;
  }
};

export const keepSession = (world: Pick<World, 'env'>, session: KeptSession): void => {
  const file = fileOf(world, session.issuer);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.draft`, JSON.stringify(session), { mode: 0o600 });
  chmodSync(`${file}.draft`, 0o600);
  renameSync(`${file}.draft`, file);
};

export const forgetSession = (world: Pick<World, 'env'>, issuer: string): void =>
  rmSync(fileOf(world, issuer), { force: true });

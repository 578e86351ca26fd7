// SPDX-License-Identifier: AGPL-3.0-or-later
import { playHoster, seedDemonstration, seedFirstAdministrator } from '@essaim/dev-env';
import type {
  DemonstrationAccount,
  DemonstrationContext,
  DemonstrationKey,
} from '@essaim/dev-infra';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Copy } from './copy.ts';

export type Demonstrated = {
  accounts: DemonstrationAccount[];
  keys: DemonstrationKey[];
  /** Plays the hoster from now on, until the signal; does nothing in a network without the demonstration. */
  play: (stopped: AbortSignal) => Promise<void>;
};

type Seeded = {
  isDemonstration: boolean;
  accounts: DemonstrationAccount[];
  /** Absent in a home that was filled before there were any. */
  keys?: DemonstrationKey[];
};

/**
 * The demonstration network and its accounts, or the first administrator alone. They are made once; later starts read what the
 * first one wrote down when it was done.
 */
export async function demonstrate(
  copy: Copy,
  context: DemonstrationContext,
  isWanted: boolean,
): Promise<Demonstrated> {
  const file = join(copy.folders.data, 'demonstration.json');
  const seeded = read(file) ?? (await seed(copy, context, isWanted));
  writeFileSync(`${file}.draft`, JSON.stringify(seeded), { mode: 0o600 });
  renameSync(`${file}.draft`, file);
  return {
    accounts: seeded.accounts,
    keys: seeded.keys ?? [],
    play: (stopped) => (seeded.isDemonstration ? playHoster(context, stopped) : Promise.resolve()),
  };
}

async function seed(
  copy: Copy,
  context: DemonstrationContext,
  isDemonstration: boolean,
): Promise<Seeded> {
  const [name, make] = isDemonstration
    ? ['demonstration', seedDemonstration]
    : ['first administrator', seedFirstAdministrator];
  const made = await copy.steps.step(name, () => make(context));
  return { isDemonstration, ...made };
}

function read(file: string): Seeded | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Seeded) : null;
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Random } from '@essaim/kernel';
import { setTimeout as pause } from 'node:timers/promises';

/** What as many people ask of the bare server. */
export interface BareCrowd {
  readonly url: string;
  /** Names of reads. */
  readonly reads: readonly string[];
  readonly people: number;
  readonly seconds: number;
  /** How many of the requests write, from 0 to 1. */
  readonly writeShare: number;
  readonly random: Random;
  readonly pauseMs: () => number;
}

/** The same number of people with the same pauses before the bare server. @returns milliseconds of each request */
export const bareCrowd = async ({
  url,
  reads,
  people,
  seconds,
  writeShare,
  random,
  pauseMs,
}: BareCrowd): Promise<{ readonly reads: number[]; readonly writes: number[] }> => {
  const taken = { reads: [] as number[], writes: [] as number[] };
  const until = performance.now() + seconds * 1000;
  const person = async () => {
    await pause(random.whole(0, pauseMs()));
    while (performance.now() < until) {
      const writes = random.chance(writeShare);
      const name = random.pick(reads);
      const begun = performance.now();
      const response = writes
        ? await fetch(`${url}/write`, { method: 'POST' })
        : await fetch(`${url}/${encodeURIComponent(name)}`);
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`the bare server answered ${response.status}`);
      (writes ? taken.writes : taken.reads).push(performance.now() - begun);
      await pause(pauseMs());
    }
  };
  await Promise.all(Array.from({ length: people }, person));
  return taken;
};

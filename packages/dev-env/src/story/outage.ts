// SPDX-License-Identifier: AGPL-3.0-or-later
import { until } from '../demonstration/until.ts';
import type { Constellation } from './constellation.ts';

const PAUSE_MS = 100;
const READY_MS = 120_000;

/** A server that is killed as often as it is started again. */
export interface Outage {
  /** Lets it come back, no earlier than the shortest time; waits until it is there. */
  end(): Promise<void>;
}

/** Keeps a process of the constellation down: kills it with -9, and again whenever it is back. */
export const beginOutage = (
  constellation: Constellation,
  name: string,
  shortestMs: number,
): Outage => {
  const begun = performance.now();
  const stopping = new AbortController();
  const keepDown = async (): Promise<void> => {
    while (!stopping.signal.aborted || performance.now() - begun < shortestMs) {
      await constellation.kill(name).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  };
  const down = keepDown();
  return {
    end: async () => {
      stopping.abort();
      await down;
    },
  };
};

/** Kills a service with -9 and waits until the one that took its place is ready. */
export const restart = async (
  constellation: Constellation,
  service: 'identity' | 'catalog' | 'planning' | 'console',
): Promise<void> => {
  const { run } = constellation;
  const pidBefore = pidOf(constellation, service);
  await constellation.kill(service);
  const url = service === 'console' ? run.console : run.services[service];
  await until(`${service} after kill -9`, READY_MS, async () => {
    if (pidOf(constellation, service) === pidBefore) return undefined;
    const response = await fetch(`${url}/health/ready`);
    return response.ok ? true : undefined;
  });
};

const pidOf = (constellation: Constellation, name: string): number | undefined =>
  constellation.current().processes.find((entry) => entry.name === name)?.pid;

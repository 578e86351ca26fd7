// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchNetwork } from './network.ts';

const POLL_MS = 500;
const DEADLINE_MS = 180_000;

/** How many changes wait to be made in Keycloak. */
export const waitingTasks = async ({ nation }: BenchNetwork): Promise<number> => {
  const { total } = await unwrap(
    nation.identity.GET('/keycloak-tasks', { params: { query: { size: 1 } } }),
  );
  return total;
};

/**
 * Waits until a copy that has just started is as it is on any day: nothing waits for Keycloak, and
 * Keycloak holds what it should.
 */
export const settled = async (network: BenchNetwork): Promise<void> => {
  const begun = performance.now();
  for (;;) {
    if ((await waitingTasks(network)) === 0) {
      const { changes } = await unwrap(network.nation.identity.GET('/reconcile/plan'));
      if (changes.length === 0) return;
    }
    if (performance.now() - begun > DEADLINE_MS) throw new Error('the copy does not settle');
    await pause(POLL_MS);
  }
};

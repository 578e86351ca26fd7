// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Clock } from '@essaim/kernel';
import type { Repeated } from '@essaim/service-kit';
import { retryOverdue } from './activations/retry-overdue.ts';
import { toMillisecond } from './cause.ts';
import type { Deps } from './deps.ts';
import { forgetOldProbes, probeDue } from './health/probe-due.ts';
import { workRuns } from './runs/work-runs.ts';
import { climbDue } from './support/climb-due.ts';
import { deliverDue, forgetOldDeliveries } from './webhooks/deliver-due.ts';

const DAY_MS = 86_400_000;

/**
 * What the service does by itself.
 * @param everyMs from one look for something due to the next
 */
export const repeatedWork = (
  deps: Deps,
  clock: Pick<Clock, 'now' | 'today'>,
  everyMs: number,
): readonly Repeated[] => {
  const now = (): Temporal.Instant => toMillisecond(clock.now());
  return [
    {
      what: 'overdue steps',
      everyMs,
      work: () => retryOverdue(deps.inTransaction, now(), deps.retry),
    },
    { what: 'probes of instances', everyMs, work: () => probeDue(deps.probing, now) },
    { what: 'messages of webhooks', everyMs, work: () => deliverDue(deps.delivering, now) },
    { what: 'reports', everyMs, work: () => climbDue(deps.inTransaction, clock) },
    { what: 'activation runs', everyMs, work: (stopping) => workRuns(deps, now(), stopping) },
    {
      what: 'old probes and messages',
      everyMs: DAY_MS,
      work: async () => {
        await forgetOldProbes(deps.inTransaction, now());
        await forgetOldDeliveries(deps.inTransaction, now());
      },
    },
  ];
};

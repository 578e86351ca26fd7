// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../measure/percentile.ts';
import { type Account, logIn } from './log-in.ts';

const PER_SECOND = 10;
const WARM_UP_SECONDS = 10;
const SECONDS = 60;
const AIM_MS = 1_000;

/**
 * Sign-ins at a steady rate, whether or not those before are over: each begins at its own moment.
 * Nobody signs in again within less than the number of accounts divided by the rate. The first ten
 * seconds warm the programs up and are not in the figures; a failure among them is.
 */
export const logIns = async (consoleUrl: string, accounts: readonly Account[]) => {
  const running: Promise<number>[] = [];
  const begun = performance.now();
  const warmUps = PER_SECOND * WARM_UP_SECONDS;
  for (let index = 0; index < warmUps + PER_SECOND * SECONDS; index += 1) {
    const due = begun + (index * 1000) / PER_SECOND;
    await pause(Math.max(0, due - performance.now()));
    const account = accounts[index % accounts.length];
    if (account) running.push(logIn(consoleUrl, account));
  }
  const ended = await Promise.allSettled(running);
  const taken = ended
    .slice(warmUps)
    .flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failures = ended.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
  const p95Ms = percentile(taken, 0.95);
  return {
    warmUps,
    logIns: taken.length,
    perSecond: PER_SECOND,
    p50Ms: percentile(taken, 0.5),
    p95Ms,
    aimMs: AIM_MS,
    failed: failures.length,
    firstFailure: failures[0] ?? null,
    holds: failures.length === 0 && p95Ms <= AIM_MS,
  };
};

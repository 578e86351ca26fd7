// SPDX-License-Identifier: AGPL-3.0-or-later

/** When to ask again. */
export interface RetryPolicy {
  /** How long the first answer is waited for, in milliseconds. */
  readonly firstMs: number;
  /** Longest wait, in milliseconds. */
  readonly longestMs: number;
}

export const DEFAULT_RETRY: RetryPolicy = { firstMs: 30_000, longestMs: 3_600_000 };

const GROWTH = 4;

/**
 * The instant after which to ask again.
 * @param attempts how often it was asked, from 1
 */
export const nextRetry = (at: Temporal.Instant, attempts: number, policy: RetryPolicy): string => {
  const milliseconds = Math.min(policy.firstMs * GROWTH ** (attempts - 1), policy.longestMs);
  return at.add({ milliseconds }).toString();
};

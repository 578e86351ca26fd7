// SPDX-License-Identifier: AGPL-3.0-or-later
/** `next-wave`: the first that has not begun; `last-wave`; `nation`: nobody by itself. */
export type LateJoinerPolicy = 'next-wave' | 'last-wave' | 'nation';

/** A wave, as far as somebody may join it. */
export interface JoinableWave {
  readonly number: number;
  readonly isFinished: boolean;
  readonly isStopped: boolean;
  /** A department of it began its tasks. */
  readonly hasBegun: boolean;
}

/** The wave that a late joiner joins by the policy; null when nobody joins by itself, or no wave goes on. */
export const waveToJoin = (
  policy: LateJoinerPolicy,
  waves: readonly JoinableWave[],
): number | null => {
  if (policy === 'nation') return null;
  const open = waves
    .filter(({ isFinished, isStopped }) => !isFinished && !isStopped)
    .toSorted((a, b) => a.number - b.number);
  const last = open.at(-1)?.number ?? null;
  if (policy === 'last-wave') return last;
  return open.find(({ hasBegun }) => !hasBegun)?.number ?? last;
};

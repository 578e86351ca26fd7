// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as pause } from 'node:timers/promises';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 1000;

/** Looks again and again, each time a little later; null when nothing came in that many seconds. */
export const poll = async <Found>(
  look: () => Promise<Found | null>,
  seconds: number,
): Promise<Found | null> => {
  const deadline = performance.now() + seconds * 1000;
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 1.5, LONGEST_PAUSE_MS)) {
    const found = await look();
    if (found !== null || performance.now() + wait > deadline) return found;
    await pause(wait);
  }
};

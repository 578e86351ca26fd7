// SPDX-License-Identifier: AGPL-3.0-or-later

const DEFAULT_DEADLINE_MS = 10_000;
const PAUSE_MS = 25;

/**
 * Repeats an attempt until it stops throwing.
 * @param deadlineMs after which the last failure is thrown
 */
export const eventually = async <Result>(
  attempt: () => Promise<Result> | Result,
  deadlineMs = DEFAULT_DEADLINE_MS,
): Promise<Result> => {
  const deadline = performance.now() + deadlineMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() >= deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
};

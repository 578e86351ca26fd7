// SPDX-License-Identifier: AGPL-3.0-or-later

const PAUSE_MS = 250;

/**
 * Asks again until there is an answer.
 * @param attempt gives undefined, or throws, while it is too early
 * @throws Error that says what did not come within the deadline
 */
export const until = async <Result>(
  what: string,
  deadlineMs: number,
  attempt: () => Promise<Result | undefined>,
): Promise<Result> => {
  const deadline = performance.now() + deadlineMs;
  let last: unknown;
  for (;;) {
    try {
      const result = await attempt();
      if (result !== undefined) return result;
    } catch (error) {
      last = error;
    }
    if (performance.now() > deadline)
      throw new Error(`${what} did not come in time`, { cause: last });
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
};

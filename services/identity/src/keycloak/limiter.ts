// SPDX-License-Identifier: AGPL-3.0-or-later

/** Runs tasks, at most a given number at once, in the order in which they came. */
export type Limiter = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** @param most tasks at once, 1 or more */
export const createLimiter = (most: number): Limiter => {
  const waiting: (() => void)[] = [];
  let free = most;
  const take = (): Promise<void> => {
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => waiting.push(resolve));
  };
  const release = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return async (task) => {
    await take();
    try {
      return await task();
    } finally {
      release();
    }
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later

/** Says what is being done and how long it took, one line for each step that ended. */
export type Steps = {
  say: (line: string) => void;
  /** Runs a step; `detail` turns its result into a few words for the line. */
  step: <T>(name: string, action: () => Promise<T>, detail?: (result: T) => string) => Promise<T>;
};

export function steps(write: (line: string) => void): Steps {
  return {
    say: write,
    async step(name, action, detail) {
      const since = performance.now();
      const result = await action();
      const seconds = ((performance.now() - since) / 1000).toFixed(1);
      const words = detail?.(result) ?? '';
      write(`  ${name}${words === '' ? '' : ` (${words})`}: ${seconds} s`);
      return result;
    },
  };
}

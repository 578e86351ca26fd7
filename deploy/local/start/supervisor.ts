// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type Kept,
  keepRunning,
  type KeepRunningOptions,
  type Restartable,
} from '@essaim/dev-infra';

/** Everything that this process keeps running, in the order in which it was started. */
export type Supervisor = {
  keep<T extends Restartable>(name: string, start: () => Promise<T>): Promise<Kept<T>>;
  /** Something of this very process that is to be closed at the end. */
  closeAtEnd(close: () => Promise<void>): void;
  processes(): { name: string; pid: number }[];
  stop(): Promise<void>;
};

export function supervisor(
  options: Pick<KeepRunningOptions<Restartable>, 'report'> & { onChange: () => void },
): Supervisor {
  const stops: (() => Promise<void>)[] = [];
  const pids = new Map<string, number>();
  return {
    async keep(name, start) {
      const kept = await keepRunning({
        name,
        start,
        report: options.report,
        onStart: ({ pid }) => {
          pids.set(name, pid);
          options.onChange();
        },
      });
      stops.push(() => kept.stop());
      return kept;
    },
    closeAtEnd: (close) => void stops.push(close),
    processes: () => Array.from(pids, ([name, pid]) => ({ name, pid })),
    async stop() {
      for (const stop of stops.splice(0).reverse()) await stop();
    },
  };
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type Kept,
  keepRunning,
  type KeepRunningOptions,
  type Restartable,
  SetupError,
} from '@essaim/dev-infra';

/** Everything that this process keeps running, in the order in which it was started. */
export type Supervisor = {
  keep<T extends Restartable>(name: string, start: () => Promise<T>): Promise<Kept<T>>;
  /** Something of this very process that is to be closed at the end. */
  closeAtEnd(close: () => Promise<void>): void;
  processes(): { name: string; pid: number }[];
  /** Stops everything, the last started first, and lets nothing more be started. */
  stop(): Promise<void>;
};

export function supervisor(
  options: Pick<KeepRunningOptions<Restartable>, 'report'> & { onChange: () => void },
): Supervisor {
  const stops: (() => Promise<void>)[] = [];
  const pids = new Map<string, number>();
  let isStopping = false;
  return {
    async keep(name, start) {
      if (isStopping) throw new SetupError(`${name} is not started: everything is being stopped.`);
      const kept = await keepRunning({
        name,
        start,
        report: options.report,
        onStart: ({ pid }) => {
          pids.set(name, pid);
          options.onChange();
        },
      });
      if (isStopping) await kept.stop();
      else stops.push(() => kept.stop());
      return kept;
    },
    closeAtEnd: (close) => void stops.push(close),
    processes: () => Array.from(pids, ([name, pid]) => ({ name, pid })),
    async stop() {
      isStopping = true;
      for (const stop of stops.splice(0).reverse()) await stop();
    },
  };
}

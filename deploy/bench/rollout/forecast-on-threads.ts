// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import {
  summariseForecast,
  type Forecast,
  type ForecastBlock,
  type ForecastTask,
} from '@essaim/scheduler';
import type { ForecastQuestion } from './forecast-thread.ts';

const THREAD = new URL('./forecast-thread.ts', import.meta.url);

/** Threads that run forecasts, started once. */
export interface ForecastThreads extends AsyncDisposable {
  forecast(task: ForecastTask, runs: number): Promise<Forecast>;
}

/** Shares the runs of forecasts out to so many threads, in equal blocks; the numbers do not depend on how many. */
export const startForecastThreads = (threads: number): ForecastThreads => {
  const workers = Array.from(
    { length: threads },
    () => new Worker(THREAD, { execArgv: ['--conditions=@essaim/source'] }),
  );
  return {
    forecast: async (task, runs) => {
      const blocks = workers.map(async (worker, index): Promise<ForecastBlock> => {
        const from = Math.floor((runs * index) / threads);
        const to = Math.floor((runs * (index + 1)) / threads);
        worker.postMessage({ task, from, to } satisfies ForecastQuestion, []);
        const [block] = (await once(worker, 'message')) as [ForecastBlock];
        return block;
      });
      return summariseForecast(task, await Promise.all(blocks));
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { parentPort } from 'node:worker_threads';
import { runForecast, type ForecastTask } from '@essaim/scheduler';

/** What a thread is asked: some runs of a task. */
export interface ForecastQuestion {
  readonly task: ForecastTask;
  readonly from: number;
  readonly to: number;
}

parentPort?.on('message', ({ task, from, to }: ForecastQuestion) => {
  const block = runForecast(task, from, to);
  const { outcomes, critical, durations } = block;
  parentPort?.postMessage(block, [
    outcomes.buffer as ArrayBuffer,
    critical.buffer as ArrayBuffer,
    durations.buffer as ArrayBuffer,
  ]);
});

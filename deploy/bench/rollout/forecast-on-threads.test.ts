// SPDX-License-Identifier: AGPL-3.0-or-later
import { dataFile } from '@essaim/dev-env';
import { prepareForecast, runForecast, summariseForecast } from '@essaim/scheduler';
import { referenceProblem } from '@essaim/scheduler/reference';
import { syntheticCountry } from '@essaim/scheduler/synthetic';
import { expect, test } from 'vitest';
import { startForecastThreads } from './forecast-on-threads.ts';

test('one thread and three give the numbers of no thread at all', { timeout: 30_000 }, async () => {
  const { calendar } = referenceProblem(dataFile);
  const { problem, options } = syntheticCountry(1, 1, calendar);
  const prepared = prepareForecast(problem, options);
  if (!prepared.ok) throw new Error(prepared.faults[0]?.code);
  const { task } = prepared;
  const alone = summariseForecast(task, [runForecast(task, 0, 100)]);
  for (const threads of [1, 3]) {
    await using started = startForecastThreads(threads);
    expect(await started.forecast(task, 100)).toEqual(alone);
  }
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { dataFile } from '@essaim/dev-env';
import {
  checkPlan,
  improvePlan,
  OUTCOME,
  outcomesOf,
  prepareForecast,
  proposePlan,
  proveWaves,
  runForecast,
  valueAt,
  whatHelps,
  type ForecastTask,
  type PlanProblem,
} from '@essaim/scheduler';
import { referenceOptions, referenceProblem } from '@essaim/scheduler/reference';
import { syntheticCountry } from '@essaim/scheduler/synthetic';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Benchmark } from '../local/bench.ts';
import { percentile, timeEach } from './measure/percentile.ts';
import { startForecastThreads } from './rollout/forecast-on-threads.ts';
import type { Inputs } from './rollout/inputs.ts';
import { peerFigures } from './rollout/peer.ts';
import { statedDates } from './rollout/stated-dates.ts';

const LIMITS = { firstPlanMs: 50, gapRatio: 0.2, forecastMs: 1000, coverage: [0.75, 0.85] };
const RUNS = 10_000;
const HISTORIES = 500;
const THREADS = 2;
const SEARCH_MS = 5000;
/** Enough for the engine below to compile what it runs. */
const PASSES = 20;
/** The most departments of one region in a wave. */
const PER_REGION = 4;
const MEGABYTE = 1_048_576;

const propose = ({ problem, options }: Inputs) => {
  const outcome = proposePlan(problem, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.plan;
};

const taskOf = ({ problem, options }: Inputs): ForecastTask => {
  const prepared = prepareForecast(problem, options);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.faults));
  return prepared.task;
};

/** Milliseconds of one pass of the kernel, and of a first plan. */
const firstPlan = async (inputs: Inputs) => {
  const nodes = propose(inputs).nodes.length;
  const taken = await timeEach(20, () => propose(inputs));
  const task = taskOf(inputs);
  runForecast(task, 0, 200);
  const passes = await timeEach(5, () => runForecast(task, 0, 200));
  return {
    nodes,
    medianMs: percentile(taken, 0.5),
    p95Ms: percentile(taken, 0.95),
    drawnPassMs: percentile(passes, 0.5) / 200,
  };
};

/** Searches for five seconds; the number of schedules that this came to repeats it. */
const improvement = ({ problem, options }: Inputs) => {
  const until = performance.now() + SEARCH_MS;
  const outcome = improvePlan(problem, options, {
    schedules: 1_000_000,
    shouldStop: () => performance.now() > until,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  const { plan, tried, before, after } = outcome.improvement;
  const { bounds, gapDays, gapRatio } = plan.figures;
  return {
    schedules: tried,
    before,
    after,
    lowerBound: bounds.best,
    gapDays,
    gapRatio,
    violations: checkPlan(problem, options, plan).length,
  };
};

const forecast = async (inputs: Inputs) => {
  const task = taskOf(inputs);
  await using threads = startForecastThreads(THREADS);
  await threads.forecast(task, 500);
  const processor = process.cpuUsage();
  const taken = await timeEach(3, () => threads.forecast(task, RUNS));
  const { user, system } = process.cpuUsage(processor);
  const { lastOpening, nodes } = await threads.forecast(task, RUNS);
  const planned = propose(inputs).figures.lastOpening;
  // Of the openings many fall on one session; what follows them does not.
  const closings = (from: ForecastTask, runs: number) =>
    outcomesOf(from, [runForecast(from, 0, runs)], OUTCOME.closing);
  const p80 = valueAt(closings(task, 2000).sort(), 80);
  const histories = closings({ ...task, seed: task.seed + 7919 }, HISTORIES);
  return {
    runs: RUNS,
    threads: THREADS,
    ms: percentile(taken, 0.5),
    // What a busy machine does not change: of all threads, with the summary.
    processorMsPerRun: (user + system) / 1000 / (3 * RUNS),
    planned,
    lastOpening,
    mostCritical: nodes.slice(0, 3),
    p80Coverage: histories.filter((end) => end <= p80).length / HISTORIES,
  };
};

/** What one more of each resource would win, and how long it takes to tell. */
const help = ({ problem, options }: Inputs) => {
  const begun = performance.now();
  const outcome = whatHelps(problem, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return { ms: Math.round(performance.now() - begun), most: outcome.helps.slice(0, 3) };
};

/** Heap in use once all that nobody holds any more is collected. */
const heapHeld = (): number => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
};

/** How time and memory grow with the country: a plan, its network and its forecast held at once. */
const growth = (calendar: PlanProblem['calendar']) =>
  [1, 10, 100].map((times) => {
    const inputs = syntheticCountry(times, 1, calendar);
    const before = heapHeld();
    const begun = performance.now();
    const plan = propose(inputs);
    const planMs = performance.now() - begun;
    const task = taskOf(inputs);
    runForecast(task, 0, PASSES);
    const passBegun = performance.now();
    runForecast(task, 0, PASSES);
    const passMs = (performance.now() - passBegun) / PASSES;
    const megabytes = (heapHeld() - before) / MEGABYTE;
    return {
      times,
      nodes: plan.nodes.length,
      planMs: Math.round(planMs),
      passMs: Math.round(passMs * 100) / 100,
      megabytes: Math.round(megabytes),
    };
  });

/** Waves in which regions share the places, beside the best ones that a solver proves. */
const waves = async ({ problem, options }: Inputs) => {
  if (options.waves.kind === 'given') throw new Error('the waves are given');
  const shared = { ...options.waves, balance: { fair: true, perRegion: PER_REGION } };
  const begun = performance.now();
  const proven = await proveWaves(problem, { ...options, waves: shared });
  if (!proven) throw new Error('the rules of the waves cannot be kept');
  return {
    ...proven,
    gapRatio: proven.proposed / proven.best - 1,
    ms: Math.round(performance.now() - begun),
  };
};

/** Plans of the example and of synthetic countries: time, gap, forecast, coverage, growth, a peer. */
export const benchmark: Benchmark = {
  description: 'plans, search, forecast and growth of the example and of synthetic countries',
  measure: async () => {
    const problem = referenceProblem(dataFile);
    const reference = { problem, options: referenceOptions };
    const country = syntheticCountry(1, 1, problem.calendar);
    return {
      limits: LIMITS,
      stated: statedDates(problem),
      firstPlan: { reference: await firstPlan(reference), country: await firstPlan(country) },
      waves: await waves(reference),
      search: { reference: improvement(reference), country: improvement(country) },
      forecast: await forecast(country),
      help: { reference: help(reference), country: help(country) },
      growth: growth(problem.calendar),
      peer: peerFigures(country),
    };
  },
};

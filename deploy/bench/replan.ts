// SPDX-License-Identifier: AGPL-3.0-or-later
import { dataFile } from '@essaim/dev-env';
import {
  checkPlan,
  improvePlan,
  proposePlan,
  replan,
  type Plan,
  type PlanOptions,
  type PlanProblem,
} from '@essaim/scheduler';
import { referenceOptions, referenceProblem } from '@essaim/scheduler/reference';
import { syntheticCountry } from '@essaim/scheduler/synthetic';
import type { Benchmark } from '../local/bench.ts';
import { percentile } from './measure/percentile.ts';
import { randomDisruption } from './rollout/disruptions.ts';

const DISRUPTIONS = 200;
const SCHEDULES = 400;
const LIMITS = { p95Ms: 300, movedShare: 0.5, makespanRatio: 1.02 };
const WARM = 5;

interface Case {
  readonly problem: PlanProblem;
  readonly options: PlanOptions;
}

const daysOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const lastEnd = ({ nodes }: Plan) =>
  nodes.reduce((last, { end }) => Math.max(last, daysOf(end)), -Infinity);

/** Tasks and gates whose dates differ. */
const movedBetween = (before: Plan, after: Plan) => {
  const dates = new Map(before.nodes.map(({ id, start, end }) => [id, `${start} ${end}`]));
  return after.nodes.filter(
    ({ id, kind, actual, start, end }) =>
      kind !== 'wave-gate' && !actual && dates.get(id) !== `${start} ${end}`,
  ).length;
};

/** Capacity of a pool that never keeps anybody waiting. */
const PLENTY = 1_000_000;

/** How many nodes no plan can leave where they were: those that are late even if capacity were plenty. */
const forcedBetween = (before: Plan, { problem, options }: Case): number => {
  const pools = problem.pools.map((pool) => ({ ...pool, capacity: PLENTY }));
  const outcome = proposePlan({ ...problem, pools }, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  const planned = new Map(before.nodes.map((node) => [node.id, node]));
  return outcome.plan.nodes.filter(({ id, kind, actual, start, end }) => {
    const was = planned.get(id);
    return was && kind !== 'wave-gate' && !actual && (start > was.start || end > was.end);
  }).length;
};

/** A plan from a search, whatever was committed. */
const searched = ({ problem, options }: Case): Plan => {
  const outcome = improvePlan(problem, options, { schedules: SCHEDULES });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.improvement.plan;
};

const measureOne = (committed: Plan, whole: Case, seed: number) => {
  const { kind, problem, request } = randomDisruption(committed, whole.problem, seed);
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const outcome = replan(committed, problem, whole.options, request);
  const ms = performance.now() - begun;
  const cpuMs = process.cpuUsage(cpu).user / 1000;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  const { replan: found } = outcome;
  const held = new Set(request.holds?.map(({ organisation }) => organisation));
  const asked = found.options.pins?.filter(
    ({ node }) => request.late?.[node] !== undefined || held.has(node.slice(node.indexOf('@') + 1)),
  );
  const rest = { problem: found.problem, options: { ...found.options, pins: asked ?? [] } };
  const anew = searched({ ...rest, options: { ...rest.options, seed: seed + 1 } });
  const start = daysOf(request.today);
  return {
    kind,
    ms,
    cpuMs,
    moved: found.moves.length,
    movedAnew: movedBetween(committed, anew),
    forced: forcedBetween(committed, rest),
    makespanRatio: (lastEnd(found.plan) - start) / (lastEnd(anew) - start),
    violations: checkPlan(found.problem, found.options, found.plan).length,
  };
};

const measureCase = (whole: Case) => {
  const committed = searched(whole);
  for (let seed = 0; seed < WARM; seed += 1) measureOne(committed, whole, 10_000 + seed);
  const all = Array.from({ length: DISRUPTIONS }, (_, seed) => measureOne(committed, whole, seed));
  const of = (key: 'ms' | 'cpuMs' | 'makespanRatio') => all.map((one) => one[key]);
  const sum = (key: 'moved' | 'movedAnew' | 'forced' | 'violations') =>
    all.reduce((total, one) => total + one[key], 0);
  const within = all.filter(({ makespanRatio }) => makespanRatio <= LIMITS.makespanRatio);
  return {
    nodes: committed.nodes.length,
    disruptions: DISRUPTIONS,
    medianMs: percentile(of('ms'), 0.5),
    p95Ms: percentile(of('ms'), 0.95),
    p95CpuMs: percentile(of('cpuMs'), 0.95),
    moved: sum('moved'),
    movedAnew: sum('movedAnew'),
    movedShare: sum('moved') / sum('movedAnew'),
    forced: sum('forced'),
    avoidableShare: (sum('moved') - sum('forced')) / (sum('movedAnew') - sum('forced')),
    makespanRatio: {
      median: percentile(of('makespanRatio'), 0.5),
      p95: percentile(of('makespanRatio'), 0.95),
      worst: percentile(of('makespanRatio'), 1),
    },
    withinMakespan: within.length / DISRUPTIONS,
    violations: sum('violations'),
  };
};

/** Two hundred random disruptions of a committed plan, each repaired, and planned anew to compare. */
export const benchmark: Benchmark = {
  description: 'repair of committed plans after 200 random disruptions, against planning anew',
  measure: async () => {
    const problem = referenceProblem(dataFile);
    return {
      limits: LIMITS,
      country: measureCase(syntheticCountry(1, 1, problem.calendar)),
      reference: measureCase({ problem, options: referenceOptions }),
    };
  },
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { improvePlan, prepareForecast, type KernelNetwork } from '@essaim/scheduler';
import type { Inputs } from './inputs.ts';

/** A Python that has OR-Tools: `pip install ortools` in an environment of its own. */
const PYTHON = 'ESSAIM_BENCH_ORTOOLS_PYTHON';
const SECONDS = 60;
const WORKERS = 2;
const DAYS_OF_A_WEEK = 5;
const HORIZON = 1000;
const ANY_DAY = 400;

/** Working days only: CP-SAT has no calendars. */
const onWorkingDays = ({ problem, options }: Inputs): Inputs => ({
  problem: {
    ...problem,
    playbook: {
      ...problem.playbook,
      tasks: problem.playbook.tasks.map((task) => ({ ...task, calendar: 'working' })),
    },
  },
  options,
});

const workingDay = ({ calendars, release }: KernelNetwork, day: number) =>
  calendars.before[day - calendars.first]! - calendars.before[release - calendars.first]!;

const range = (from: number, beyond: number) =>
  Array.from({ length: beyond - from }, (_, at) => from + at);

/** What a pool serves on a day of an ordinary week. */
const daily = (network: KernelNetwork, pool: number) => {
  const pools = network.poolCalendar.length;
  const weeks = network.room.filter((_, at) => at % pools === pool);
  return Math.floor(weeks.reduce((most, room) => Math.max(most, room), 0) / DAYS_OF_A_WEEK);
};

/**
 * A task as CP-SAT is given it: each work is served by its own pool or by the lender, as much on each day,
 * for as long as the task lasts or as that pool needs.
 */
const taskOf = (network: KernelNetwork, node: number) => {
  const duration = network.duration[node]!;
  const works = range(network.workStart[node]!, network.workStart[node + 1]!);
  return {
    duration,
    work: works.map((work) =>
      [network.workPool[work]!, network.workLender[work]!]
        .filter((pool) => pool >= 0)
        .map((pool) => {
          const amount = network.workAmount[work]!;
          const length = Math.max(duration, Math.ceil(amount / daily(network, pool)));
          return [pool, length, Math.floor(amount / length)];
        }),
    ),
  };
};

const modelOf = (network: KernelNetwork, openings: Int32Array) => ({
  horizon: HORIZON,
  seconds: SECONDS,
  workers: WORKERS,
  tasks: range(0, network.count).map((node) => taskOf(network, node)),
  pools: range(0, network.poolCalendar.length).map((pool) => daily(network, pool)),
  sessions: Array.from(network.sessionDate, (day, session) => [
    workingDay(network, day),
    network.sessionRoom[session]!,
  ]).filter(([day]) => day! >= 0 && day! < ANY_DAY),
  openings: [...openings],
  links: range(0, network.count).flatMap((node) =>
    range(network.linkStart[node]!, network.linkStart[node + 1]!).map((link) => [
      network.linkFrom[link],
      node,
      network.linkType[link] === 1 ? 'SS' : 'FS',
      network.lag[link],
    ]),
  ),
});

/**
 * The last opening by OR-Tools' CP-SAT after so many seconds, beside that of the search after as many, on
 * the same network without school calendars. CP-SAT spreads work evenly over
 * one pool, where the search may share it out. A Python with OR-Tools is found through an environment variable; without one there is no peer.
 */
export const peerFigures = (country: Inputs): Record<string, unknown> => {
  const python = process.env[PYTHON];
  if (python === undefined) return { present: false, why: `${PYTHON} names no Python` };
  const { problem, options } = onWorkingDays(country);
  const prepared = prepareForecast(problem, options);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.faults));
  const { network, openings } = prepared.task;
  const asked = spawnSync(python, [join(import.meta.dirname, 'cp_sat.py')], {
    input: JSON.stringify(modelOf(network, openings)),
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (asked.status !== 0) return { present: false, why: asked.stderr.slice(-300) };
  const peer = JSON.parse(asked.stdout) as { lastOpening: number | null; bound: number };
  const until = performance.now() + SECONDS * 1000;
  const outcome = improvePlan(problem, options, {
    schedules: 10_000_000,
    shouldStop: () => performance.now() > until,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  const { tried, after } = outcome.improvement;
  const lastOpening = workingDay(network, network.release + after.lastOpeningDays);
  return {
    present: true,
    seconds: SECONDS,
    peer,
    own: { lastOpening, schedules: tried },
    ratio: peer.lastOpening === null ? null : lastOpening / peer.lastOpening,
  };
};

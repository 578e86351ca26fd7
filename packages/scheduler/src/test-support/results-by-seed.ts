// SPDX-License-Identifier: AGPL-3.0-or-later
import { OUTCOME } from '../forecast/forecast-task.ts';
import { prepareForecast } from '../forecast/prepare-forecast.ts';
import { runForecast } from '../forecast/run-forecast.ts';
import { outcomesOf } from '../forecast/summarise-forecast.ts';
import { improvePlan } from '../improve/improve-plan.ts';
import { proposePlan } from '../plan/propose-plan.ts';
import { solveRcpsp } from '../rcpsp/solve-rcpsp.ts';
import { replan } from '../replan/replan.ts';
import { randomRcpsp } from './random-rcpsp.ts';
import { type ReadFixture, referenceOptions, referenceProblem } from './reference.ts';
import { syntheticCountry } from './synthetic-country.ts';

const made = <Outcome extends { readonly ok: boolean }>(outcome: Outcome) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome as Extract<Outcome, { readonly ok: true }>;
};

/**
 * What each search and simulation makes of one seed and one amount of work. It is the same on every
 * machine and every version of Node: a plan can be made again from what is recorded of it.
 */
export const resultsBySeed = (read: ReadFixture): Readonly<Record<string, unknown>> => {
  const problem = referenceProblem(read);
  const { plan } = made(proposePlan(problem, referenceOptions));
  const country = syntheticCountry(1, 1, problem.calendar);
  const { improvement } = made(improvePlan(country.problem, country.options, { schedules: 60 }));
  const { task } = made(prepareForecast(country.problem, country.options));
  const late = improvement.plan.nodes.find(({ kind }) => kind === 'task')!;
  const { replan: repaired } = made(
    replan(improvement.plan, country.problem, country.options, {
      today: late.start,
      late: { [late.id]: late.end },
    }),
  );
  return {
    project: [1, 2, 3].map((seed) =>
      solveRcpsp(randomRcpsp(seed, { activities: 60, resources: 4 }), { seed, schedules: 5000 }),
    ),
    plan,
    search: improvement.plan,
    repair: [repaired.plan, repaired.moves],
    forecast: [...outcomesOf(task, [runForecast(task, 0, 300)], OUTCOME.closing)],
  };
};

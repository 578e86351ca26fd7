// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import {
  dataFile,
  importNetwork,
  importPlanning,
  openSession,
  startConstellation,
  storyContext,
} from '@essaim/dev-env';
import { checkPlan, proposePlan } from '@essaim/scheduler';
import { referenceOptions, referenceProblem } from '@essaim/scheduler/reference';
import type { Benchmark } from '../local/bench.ts';
import { percentile, timeEach } from './measure/percentile.ts';

const ENGINE_RUNS = 30;
const SERVICE_RUNS = 10;
const START = '2027-01-04';
const AIMS_MS = { engine: 50, endToEnd: 200 };

/** What the playbook's page states for the example, everything counted. */
const STATED = {
  placed: 90,
  firstG3: '2027-12-13',
  share80G3: '2028-10-09',
  lastG3: '2029-01-08',
  lastG4: '2029-09-10',
};

const engineAlone = async () => {
  const problem = referenceProblem(dataFile);
  const propose = () => {
    const outcome = proposePlan(problem, referenceOptions);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
    return outcome.plan;
  };
  const plan = propose();
  const taken = await timeEach(ENGINE_RUNS, propose);
  const { figures } = plan;
  return {
    medianMs: percentile(taken, 0.5),
    p95Ms: percentile(taken, 0.95),
    ratioToAim: Math.round((percentile(taken, 0.5) / AIMS_MS.engine) * 100) / 100,
    nodes: plan.nodes.length,
    violations: checkPlan(problem, referenceOptions, plan).length,
    result: {
      placed: figures.placed,
      firstG3: figures.firstOpening,
      share80G3: figures.opening80,
      lastG3: figures.lastOpening,
      lastG4: figures.lastClosing,
    },
    lowerBound: figures.bounds.best,
    gapDays: figures.gapDays,
    gapRatio: figures.gapRatio,
  };
};

const endToEnd = async () => {
  await using constellation = await startConstellation('bench-plan', START, ['--no-demo']);
  const { run, home } = constellation;
  const [administrator] = run.accounts;
  if (!administrator) throw new Error('there is no first administrator');
  const session = openSession(storyContext(run, home), administrator.email);
  await importNetwork(session);
  const playbookId = await importPlanning(session);
  const propose = () =>
    unwrap(
      session.planning.POST('/proposals', {
        body: {
          playbookId,
          startDate: START,
          cohort: {},
          finished: ['dep-53'],
          waves: { size: 20 },
        },
      }),
    );
  const { figures } = await propose();
  const taken = await timeEach(SERVICE_RUNS, propose);
  return {
    medianMs: percentile(taken, 0.5),
    p95Ms: percentile(taken, 0.95),
    ratioToAim: Math.round((percentile(taken, 0.5) / AIMS_MS.endToEnd) * 100) / 100,
    figures,
  };
};

/** First proposal for the 101 departments of the example: engine alone, and through the API. */
export const benchmark: Benchmark = {
  description: 'first proposal for 101 departments: engine alone, end to end, gap to the bound',
  measure: async () => ({
    aimsMs: AIMS_MS,
    engine: await engineAlone(),
    stated: STATED,
    endToEnd: await endToEnd(),
  }),
};

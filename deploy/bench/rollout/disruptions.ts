// SPDX-License-Identifier: AGPL-3.0-or-later
import { createRandom } from '@essaim/kernel';
import type { Plan, PlanProblem, ReplanRequest } from '@essaim/scheduler';

/** Something that happened to a committed plan: the request, and the inputs as they are now. */
export interface Disruption {
  readonly kind: 'late' | 'fact' | 'hold' | 'capacity';
  readonly problem: PlanProblem;
  readonly request: ReplanRequest;
}

const DAY_MS = 86_400_000;

const later = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** A disruption by its number: a late task, a longer one, an organisation on hold, a pool that loses a part. */
export const randomDisruption = (plan: Plan, problem: PlanProblem, seed: number): Disruption => {
  const { pick, whole } = createRandom(seed);
  const length = (Date.parse(plan.figures.lastOpening ?? '') - Date.parse(plan.start)) / DAY_MS;
  const today = later(plan.start, Math.round((length * whole(10, 70)) / 100));
  const tasks = plan.nodes.filter(({ kind }) => kind === 'task');
  const ahead = tasks.filter(({ start }) => start >= today && start < later(today, 90));
  const running = tasks.filter(({ start, end }) => start < today && end >= today);
  const kind = pick(['late', 'fact', 'hold', 'capacity'] as const);
  const request: ReplanRequest = { today };
  if (kind === 'late' && ahead.length > 0) {
    const { id, start } = pick(ahead);
    return { kind, problem, request: { ...request, late: { [id]: later(start, whole(7, 60)) } } };
  }
  if (kind === 'fact' && running.length > 0) {
    const { id, start, end } = pick(running);
    const fact = { start, end: later(end, whole(7, 60)) };
    return { kind, problem, request: { ...request, facts: { [id]: fact } } };
  }
  if (kind === 'hold') {
    const organisation = pick(plan.waves.flatMap(({ placed }) => placed));
    const holds = [{ organisation, until: later(today, whole(14, 90)) }];
    return { kind, problem, request: { ...request, holds } };
  }
  const lost = pick(problem.pools.filter(({ per }) => per === 'week' || per === 'session'));
  const pools = problem.pools.map((pool) =>
    pool === lost ? { ...pool, capacity: Math.floor(pool.capacity * 0.7) } : pool,
  );
  return { kind: 'capacity', problem: { ...problem, pools }, request };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanNode } from '../model/plan.ts';
import type { CheckContext } from './context.ts';

/** Reports every freeze that holds the start, or the end, of a node on a day. */
export const checkFrozen = (
  { problem, report }: CheckContext,
  { id, template, organisation, wave }: PlanNode,
  point: 'starts' | 'ends',
  date: string,
): void => {
  for (const freeze of problem.freezes ?? []) {
    if (!freeze[point].includes(template) || !freeze.organisations.includes(organisation)) continue;
    if (freeze.wave !== null && freeze.wave !== wave) continue;
    for (const { from, to } of freeze.periods) {
      if (date < from || date > to) continue;
      const { name } = freeze;
      if (point === 'starts') report('start-frozen', id, { start: date, from, to, name });
      else report('end-frozen', id, { date, from, to, name });
    }
  }
};

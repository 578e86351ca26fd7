// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDate } from '@essaim/calendar';
import { latestDates } from '../engine/latest-dates.ts';
import { schedule } from '../engine/schedule.ts';
import type { Settings } from '../inputs/settings.ts';
import type { PlanNode } from '../model/plan.ts';
import { provisionalNodes } from './provisional.ts';
import { endReason, startReason } from './reasons.ts';
import type { Solution } from './solve.ts';
import type { UsageIndex } from './usage-index.ts';

/** The dated nodes with their float and reasons, in order of start, then id. */
export const writeNodes = (
  solution: Solution,
  settings: Settings,
  usage: UsageIndex,
): PlanNode[] => {
  const { network, schedule: planned, calendars, weeks } = solution;
  const { release, pins, actuals } = settings;
  const early = schedule(network, { release, pins, actuals, pools: null, weeks });
  const late = latestDates(network, early);
  const provisional = provisionalNodes(solution);
  return network.nodes
    .flatMap((node): PlanNode[] => {
      const { index, id, template, kind, organisation, wave } = node;
      const placed = planned.at[index];
      const first = early.at[index];
      if (!placed || !first) return [];
      const floatDays = late.start[index]! - first.start;
      return [
        {
          id,
          template,
          kind,
          tier: organisation.tier,
          organisation: organisation.key,
          wave,
          start: toDate(placed.start),
          end: toDate(placed.end),
          workEnd: toDate(placed.workEnd),
          early: { start: toDate(first.start), end: toDate(first.end) },
          late: { start: toDate(late.start[index]!), end: toDate(late.end[index]!) },
          floatDays,
          critical: floatDays === 0,
          provisional: provisional[index] ?? false,
          actual: placed.startCause.kind === 'actual',
          startReason: startReason(node, placed, solution, calendars),
          endReason: endReason(node, placed, solution, usage),
          usage: placed.served.map(({ pool, week, hundredths, loan }) => ({
            pool: pool.id,
            week: toDate(weeks.first + week * 7),
            hundredths,
            loan,
          })),
        },
      ];
    })
    .sort((a, b) => (a.start === b.start ? (a.id < b.id ? -1 : 1) : a.start < b.start ? -1 : 1));
};

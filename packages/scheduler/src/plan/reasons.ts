// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDate, type Calendars } from '@essaim/calendar';
import { goesByEnd } from '@essaim/playbook';
import { freezesOn, frozenOn } from '../model/freeze.ts';
import type { Scheduled } from '../engine/schedule.ts';
import type { EndReason, StartReason } from '../model/reason.ts';
import type { NodeId } from '../model/problem.ts';
import type { NetworkNode } from '../network/network.ts';
import type { Solution } from './solve.ts';
import type { UsageIndex } from './usage-index.ts';

/** How many holders of a full week or session are named. */
const MOST_HOLDERS = 8;
const MOST_OF_A_SESSION = 40;

const boundReason = (
  node: NetworkNode,
  { startCause, bound, start, end }: Scheduled,
  { network, schedule }: Solution,
): StartReason => {
  switch (startCause.kind) {
    case 'counted':
      return {
        code: 'predecessor',
        node: network.nodes[startCause.member]?.id ?? '',
        type: 'FS',
        lag: { amount: 0, unit: 'wd' },
        date: toDate(start),
      };
    case 'release':
      return { code: 'release', date: toDate(bound) };
    case 'pin':
      return { code: 'pin', date: toDate(bound) };
    case 'actual':
      return { code: 'actual' };
    case 'hold': {
      const gate = network.nodes[startCause.gate];
      const opened = schedule.at[startCause.gate];
      return { code: 'wave-gate', node: gate?.id ?? '', date: toDate(opened?.end ?? end) };
    }
    default: {
      const link = node.links[startCause.link];
      const before = link && schedule.at[link.from];
      const type = link?.type ?? 'FS';
      return {
        code: 'predecessor',
        node: network.nodes[link?.from ?? 0]?.id ?? '',
        type,
        lag: link?.lag ?? { amount: 0, unit: 'wd' },
        date: toDate((goesByEnd(type) ? before?.end : before?.start) ?? start),
      };
    }
  }
};

/** What keeps a node from starting one day earlier; a mere weekend is not named. */
export const startReason = (
  node: NetworkNode,
  placed: Scheduled,
  solution: Solution,
  calendars: Calendars,
): StartReason => {
  const reason = boundReason(node, placed, solution);
  const { bound, start, startCause } = placed;
  if (bound >= start || startCause.kind === 'actual' || node.share) return reason;
  const name = { template: node.template, organisation: node.organisation.key, wave: node.wave };
  const earlier = node.open.onOrBefore(start - 1);
  if (node.mayStart && earlier >= bound) {
    const frozen = frozenOn(freezesOn(solution.freezes, name, 'starts'), toDate(earlier));
    if (frozen) return { code: 'freeze', ...frozen, after: reason };
  }
  for (let day = start - 1; day >= bound; day -= 1) {
    const closed = calendars.closedReason(node.territory, node.calendar, day);
    if (closed && closed.code !== 'weekend')
      return { code: 'calendar', from: toDate(bound), closed, after: reason };
  }
  return reason;
};

const holdersOf = (
  weeks: readonly number[],
  node: NetworkNode,
  work: number,
  { pools }: Solution,
  usage: UsageIndex,
) => {
  const { pool, lender } = node.work[work]!;
  const held = new Map<NodeId, number>();
  for (const id of lender === null ? [pool] : [pool, lender])
    for (const week of weeks)
      for (const entry of usage.inWeek(pools.week(id), week))
        if (entry.node !== node.id)
          held.set(entry.node, (held.get(entry.node) ?? 0) + entry.hundredths);
  return [...held]
    .map(([holder, hundredths]) => ({ node: holder, hundredths }))
    .sort((a, b) => b.hundredths - a.hundredths || (a.node < b.node ? -1 : 1))
    .slice(0, MOST_HOLDERS);
};

/** What keeps a node from ending one day earlier. */
export const endReason = (
  node: NetworkNode,
  { endCause, end }: Scheduled,
  solution: Solution,
  usage: UsageIndex,
): EndReason => {
  const { network, schedule, weeks } = solution;
  switch (endCause.kind) {
    case 'duration':
      return { code: 'duration', days: node.duration };
    case 'actual':
      return { code: 'actual' };
    case 'work':
      return {
        code: 'resource',
        pool: node.work[endCause.work]?.pool ?? '',
        weeks: endCause.short.map((week) => toDate(weeks.first + week * 7)),
        holders: holdersOf(endCause.short, node, endCause.work, solution, usage),
      };
    case 'session': {
      const { pool, session, firstTried } = endCause;
      const full = pool.dates.slice(firstTried, session).map((date, offset) => ({
        date: toDate(date),
        holders: usage
          .atSession(pool, firstTried + offset)
          .slice(0, MOST_OF_A_SESSION)
          .map((entry) => entry.node),
      }));
      return { code: 'session', pool: pool.id, date: toDate(end), full };
    }
    case 'freeze': {
      const name = {
        template: node.template,
        organisation: node.organisation.key,
        wave: node.wave,
      };
      const frozen = frozenOn(freezesOn(solution.freezes, name, 'ends'), toDate(endCause.day));
      const day = toDate(endCause.day);
      return { code: 'freeze', ...(frozen ?? { name: '', from: day, to: day }) };
    }
    case 'hold': {
      const gate = network.nodes[endCause.gate];
      const opened = schedule.at[endCause.gate]?.end ?? end;
      return { code: 'wave-gate', node: gate?.id ?? '', date: toDate(opened) };
    }
    default:
      return {
        code: 'share',
        node: network.nodes[endCause.member]?.id ?? null,
        counted: node.share?.needed ?? 0,
        of: (node.share?.members.length ?? 0) + (node.share?.before ?? 0),
        soakDays: node.share?.soakDays ?? 0,
      };
  }
};

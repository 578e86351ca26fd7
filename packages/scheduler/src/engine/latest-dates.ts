// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Day, OpenDays } from '@essaim/calendar';
import { goesByEnd, holdsEnd } from '@essaim/playbook';
import type { Network } from '../network/network.ts';
import { openAndUnfrozen } from '../network/unfrozen-days.ts';
import { latestBefore } from './lags.ts';
import type { Schedule } from './schedule.ts';

export interface LatestDates {
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** Nodes in an order in which each comes after all that it waits for. */
const inOrder = ({ nodes, successors, waitCount }: Network): number[] => {
  const waiting = waitCount.slice();
  const order = nodes.map(({ index }) => index).filter((index) => waiting[index] === 0);
  for (const index of order)
    for (const next of successors[index] ?? []) {
      waiting[next]! -= 1;
      if (waiting[next] === 0) order.push(next);
    }
  return order;
};

/** The last day up to one that is open and that no freeze holds. */
const lastOpen = (open: OpenDays, unfrozen: OpenDays | null, to: Day): Day => {
  let day = open.onOrBefore(to);
  if (!unfrozen) return day;
  while (day >= open.first && !unfrozen.isOpen(day))
    day = open.onOrBefore(unfrozen.onOrBefore(day));
  return day;
};

/**
 * Critical path backward: how late each node may be without moving the last early end. Of a wave
 * gate's departments only those that are counted in the early dates are held to it; a fact holds
 * nobody, even when it came before what it should have waited for.
 * @param early the critical path forward, every node dated
 */
export const latestDates = (network: Network, early: Schedule): LatestDates => {
  const { nodes } = network;
  const ends = nodes.map(({ index }) => early.at[index]?.end ?? 0);
  const last = ends.reduce((latest, end) => Math.max(latest, end), 0);
  const start = new Int32Array(nodes.length).fill(last);
  const end = new Int32Array(nodes.length).fill(last);
  const endBy = (index: number, day: Day) => {
    end[index] = Math.min(end[index]!, day);
  };
  for (const index of inOrder(network).toReversed()) {
    const node = nodes[index];
    const dates = early.at[index];
    if (!node || !dates) continue;
    if (dates.startCause.kind === 'actual') {
      start[index] = dates.start;
      end[index] = dates.end;
      continue;
    }
    if (node.share) {
      const { soakDays, soakOpen, members } = node.share;
      end[index] = Math.min(end[index]!, node.mayEnd?.onOrBefore(end[index]!) ?? last);
      const reached = soakDays === 0 ? end[index] : soakOpen.nthBefore(end[index], soakDays) - 1;
      start[index] = Math.min(reached, end[index]);
      for (const member of members) if (ends[member]! <= dates.start) endBy(member, start[index]);
    } else {
      end[index] = Math.min(end[index]!, lastOpen(node.open, node.mayEnd, end[index]!));
      const begun = Math.min(start[index]!, node.open.nthBefore(end[index], node.duration));
      start[index] = lastOpen(node.open, node.mayStart, begun);
    }
    for (const { from, type, lag } of node.links) {
      const held = holdsEnd(type) ? node.open.nth(start[index], node.duration) : start[index];
      const day = latestBefore({ type, lag }, held, node.working);
      if (goesByEnd(type)) endBy(from, day);
      else start[from] = Math.min(start[from]!, day);
    }
    for (const { gate, point } of node.holds)
      endBy(gate, point === 'start' ? start[index] - 1 : end[index]);
  }
  for (const node of nodes)
    if (!node.share && early.at[node.index]?.startCause.kind !== 'actual')
      end[node.index] = Math.min(
        end[node.index]!,
        Math.max(
          openAndUnfrozen(node.open, node.mayEnd, node.open.nth(start[node.index]!, node.duration)),
          early.at[node.index]?.end ?? 0,
        ),
      );
  return { start, end };
};

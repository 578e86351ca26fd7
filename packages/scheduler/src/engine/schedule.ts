// SPDX-License-Identifier: AGPL-3.0-or-later
import { NEVER, type Day } from '@essaim/calendar';
import type { Network, NetworkNode } from '../network/network.ts';
import { openAndUnfrozen } from '../network/unfrozen-days.ts';
import { earliestStart } from './lags.ts';
import type { Pools } from './pools.ts';
import { createReadyQueue } from './ready-queue.ts';
import { serveWork, type Served } from './serve-work.ts';
import { firstSessionFrom, hasRoom, type SessionPool } from './session-pool.ts';
import type { Weeks } from './week-pool.ts';

/** What kept a node from starting earlier, by index. */
type StartCause =
  | { readonly kind: 'release' }
  | { readonly kind: 'pin' }
  | { readonly kind: 'actual' }
  | { readonly kind: 'link'; readonly link: number }
  | { readonly kind: 'hold'; readonly gate: number }
  | { readonly kind: 'counted'; readonly member: number };

/** What kept a node from ending earlier. */
type EndCause =
  | { readonly kind: 'duration' }
  | { readonly kind: 'actual' }
  | { readonly kind: 'work'; readonly work: number; readonly short: readonly number[] }
  | {
      readonly kind: 'session';
      readonly pool: SessionPool;
      readonly session: number;
      readonly firstTried: number;
    }
  | { readonly kind: 'hold'; readonly gate: number }
  /** The day before it that was frozen. */
  | { readonly kind: 'freeze'; readonly day: Day }
  | { readonly kind: 'share'; readonly member: number };

export interface Scheduled {
  readonly start: Day;
  /** Last day of the work, before a session or a wave gate is waited for. */
  readonly workEnd: Day;
  readonly end: Day;
  /** Earliest day that links, release, pin and holds allow, open or not. */
  readonly bound: Day;
  readonly startCause: StartCause;
  readonly endCause: EndCause;
  readonly served: readonly Served[];
}

export interface ScheduleChoices {
  readonly release: Day;
  readonly pins: ReadonlyMap<string, Day>;
  readonly actuals: ReadonlyMap<string, { readonly start: Day; readonly end: Day }>;
  /** Null: no limits, and no sessions to wait for. */
  readonly pools: Pools | null;
  /** Sessions are waited for but have room for everybody, and work takes no capacity: a lower bound. */
  readonly relaxed?: boolean;
  readonly weeks: Weeks;
  /** Days added to a node's earliest start when the next one is chosen: those below 0 go first. */
  readonly bias?: Int32Array;
  /** Position of each node in a list that is followed in place of earliest starts. */
  readonly sequence?: Int32Array;
}

export interface Schedule {
  /** By node index; undefined for nodes of a circle. */
  readonly at: readonly (Scheduled | undefined)[];
}

type At = (Scheduled | undefined)[];

/** The first day on which a node may start from a day on. */
const firstStart = ({ open, mayStart }: NetworkNode, bound: Day): Day =>
  bound >= NEVER ? NEVER : openAndUnfrozen(open, mayStart, bound);

const startOf = (node: NetworkNode, at: At, choices: ScheduleChoices) => {
  let bound = choices.release;
  let cause: StartCause = { kind: 'release' };
  const later = (day: Day, next: StartCause) => {
    if (day <= bound) return;
    bound = day;
    cause = next;
  };
  for (const [link, { from, type, lag }] of node.links.entries()) {
    const before = at[from];
    if (before)
      later(earliestStart({ type, lag }, before.start, before.end, node), { kind: 'link', link });
  }
  for (const { gate, point } of node.holds) {
    const opened = at[gate];
    if (opened && point === 'start') later(opened.end + 1, { kind: 'hold', gate });
  }
  const pin = choices.pins.get(node.id);
  if (pin !== undefined && pin > bound && firstStart(node, bound) < pin)
    later(pin, { kind: 'pin' });
  return { bound, cause };
};

const shareDate = (node: NetworkNode, at: At, release: Day): Scheduled => {
  const { share, mayEnd } = node;
  const { members, before, needed, soakDays, soakOpen } = share!;
  const still = needed - before;
  if (still <= 0) {
    const startCause = { kind: 'release' } as const;
    const endCause = { kind: 'share', member: -1 } as const;
    const day = release - 1;
    return { start: day, workEnd: day, end: day, bound: day, startCause, endCause, served: [] };
  }
  const passed = members
    .map((index) => ({ index, end: at[index]?.end ?? NEVER }))
    .sort((a, b) => a.end - b.end || a.index - b.index);
  const last = passed[still - 1];
  const member = last?.index ?? -1;
  const reached = last?.end ?? NEVER;
  const met = reached >= NEVER || soakDays === 0 ? reached : soakOpen.nth(reached + 1, soakDays);
  const end = mayEnd && met < NEVER ? mayEnd.onOrAfter(met) : met;
  return {
    start: reached,
    workEnd: reached,
    end,
    bound: reached,
    startCause: { kind: 'counted', member },
    endCause: end > met ? { kind: 'freeze', day: met } : { kind: 'share', member },
    served: [],
  };
};

const sessionAfter = (
  pool: SessionPool,
  day: Day,
  files: number,
  mayEnd: NetworkNode['mayEnd'],
) => {
  const firstTried = firstSessionFrom(pool, day);
  let session = firstTried;
  const isFrozen = (index: number) => mayEnd?.isOpen(pool.dates[index]!) === false;
  while (session < pool.dates.length && (isFrozen(session) || !hasRoom(pool, session, files)))
    session += 1;
  const last = session - 1;
  const frozen = last >= firstTried && isFrozen(last) ? pool.dates[last]! : null;
  return { firstTried, session, frozen };
};

const scheduleNode = (
  node: NetworkNode,
  bound: Day,
  startCause: StartCause,
  at: At,
  { pools, weeks, relaxed = false }: ScheduleChoices,
): Scheduled => {
  const start = firstStart(node, bound);
  let workEnd = start >= NEVER ? NEVER : node.open.nth(start, node.duration);
  let endCause: EndCause = { kind: 'duration' };
  const served: Served[] = [];
  if (pools && !relaxed && workEnd < NEVER)
    for (const [index, work] of node.work.entries()) {
      const service = serveWork(work, node.open, start, node.duration, pools, weeks);
      served.push(...service.served);
      if (service.end > workEnd) {
        workEnd = service.end;
        endCause = { kind: 'work', work: index, short: service.short };
      }
    }
  let end = workEnd;
  for (const { gate, point } of node.holds) {
    const opened = at[gate]?.end ?? NEVER;
    if (point === 'start' || opened <= end) continue;
    end = opened >= NEVER ? NEVER : node.open.onOrAfter(opened);
    endCause = { kind: 'hold', gate };
  }
  if (!(pools && node.committee) && end < NEVER && node.mayEnd?.isOpen(end) === false) {
    endCause = { kind: 'freeze', day: end };
    end = openAndUnfrozen(node.open, node.mayEnd, end);
  }
  if (pools && node.committee && end < NEVER) {
    const { files } = node.committee;
    const pool = pools.session(node.committee.pool);
    const room = relaxed ? -Infinity : files;
    const { firstTried, session, frozen } = sessionAfter(pool, end, room, node.mayEnd);
    end = pool.dates[session] ?? NEVER;
    endCause =
      frozen === null
        ? { kind: 'session', pool, session, firstTried }
        : { kind: 'freeze', day: frozen };
    if (end < NEVER && !relaxed) pool.used[session]! += files;
  }
  return { start, workEnd, end, bound, startCause, endCause, served };
};

/**
 * Serial schedule generation (Kelley 1963; Kolisch 1996): nodes are placed one by one, each as early
 * as its predecessors and the room that is left allow, in the order of earliest start, then of the
 * network's rank. Without pools this is the critical path forward.
 */
export const schedule = (network: Network, choices: ScheduleChoices): Schedule => {
  const { nodes, successors, waitCount, rank } = network;
  const at: At = nodes.map(() => undefined);
  const waiting = waitCount.slice();
  const starts = nodes.map((): ReturnType<typeof startOf> | null => null);
  const queue = createReadyQueue();
  const ready = (node: NetworkNode) => {
    const { index } = node;
    const actual = choices.actuals.get(node.id);
    if (node.share) {
      at[index] = shareDate(node, at, choices.release);
      release(index);
    } else if (actual) {
      at[index] = {
        ...actual,
        workEnd: actual.end,
        bound: actual.start,
        startCause: { kind: 'actual' },
        endCause: { kind: 'actual' },
        served: [],
      };
      release(index);
    } else {
      const found = startOf(node, at, choices);
      starts[index] = found;
      const earliest = firstStart(node, found.bound);
      const turn = choices.sequence?.[index] ?? earliest + (choices.bias?.[index] ?? 0);
      queue.push(index, turn * nodes.length + (rank[index] ?? 0));
    }
  };
  const release = (index: number) => {
    for (const next of successors[index] ?? []) {
      waiting[next]! -= 1;
      const node = nodes[next];
      if (waiting[next] === 0 && node) ready(node);
    }
  };
  for (const node of nodes.filter(({ index }) => waiting[index] === 0)) ready(node);
  for (let index = queue.pop(); index >= 0; index = queue.pop()) {
    const node = nodes[index];
    const found = starts[index];
    if (!node || !found) continue;
    at[index] = scheduleNode(node, found.bound, found.cause, at, choices);
    release(index);
  }
  return { at };
};

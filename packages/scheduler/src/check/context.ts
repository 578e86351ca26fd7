// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  civilOf,
  dayOf,
  MAINLAND,
  toDay,
  type CalendarClass,
  type Calendars,
  type Day,
  type OpenDays,
} from '@essaim/calendar';
import type { ErrorParams } from '@essaim/kernel';
import type { GateTemplate, TaskTemplate, WaveGateTemplate } from '@essaim/playbook';
import { calendarsFor } from '../inputs/calendars-for.ts';
import type { Plan, PlanNode } from '../model/plan.ts';
import { poolId, poolParts } from '../model/pool-id.ts';
import type {
  NodeId,
  PlanOptions,
  PlanOrganisation,
  PlanProblem,
  PoolId,
  ResourcePool,
} from '../model/problem.ts';
import type { Violation } from '../model/violation.ts';
import type { ViolationCode } from './violation-texts.ts';

/** A row of a pool with its last day. */
type PoolRow = ResourcePool & { readonly from: Day; readonly to: Day };

/** What the checks share: the inputs, found by key, and where violations are reported. */
export interface CheckContext {
  readonly problem: PlanProblem;
  readonly options: PlanOptions;
  readonly plan: Plan;
  readonly calendars: Calendars;
  readonly nation: PlanOrganisation;
  readonly nodes: ReadonlyMap<NodeId, PlanNode>;
  readonly tasks: ReadonlyMap<string, TaskTemplate>;
  readonly gates: ReadonlyMap<string, GateTemplate>;
  readonly waveGates: ReadonlyMap<string, WaveGateTemplate>;
  readonly organisation: (key: string | null) => PlanOrganisation | undefined;
  readonly open: (organisation: PlanOrganisation, kind: CalendarClass) => OpenDays;
  /** Waves that have a placed department, ascending. */
  readonly waves: readonly { readonly number: number; readonly placed: readonly string[] }[];
  /** Wave of a placed department. */
  readonly waveOf: (department: string) => number | null;
  readonly report: (code: ViolationCode, node: NodeId | null, params: ErrorParams) => void;
  /** Rows of a pool in order of date; the last one never ends. */
  readonly rows: (pool: PoolId) => readonly PoolRow[];
  /** Dates of a committee's sessions with the files that each can take. */
  readonly sessions: (pool: PoolId) => ReadonlyMap<Day, number>;
}

const YEARS_AROUND = 2;

const memo = <Value>(make: (key: string) => Value) => {
  const made = new Map<string, Value>();
  return (key: string): Value => {
    const found = made.get(key) ?? make(key);
    made.set(key, found);
    return found;
  };
};

/**
 * Prepares what the checks share.
 * @param violations filled by `report`
 */
export const createCheckContext = (
  problem: PlanProblem,
  options: PlanOptions,
  plan: Plan,
  violations: Violation[],
): CheckContext => {
  const days = plan.nodes.flatMap(({ start, end, workEnd, late }) =>
    [start, end, workEnd, late.end].map(toDay),
  );
  const release = toDay(problem.start);
  const first = civilOf(days.reduce((a, b) => Math.min(a, b), release)).year - YEARS_AROUND;
  const last = civilOf(days.reduce((a, b) => Math.max(a, b), release)).year + YEARS_AROUND;
  const calendars = calendarsFor(problem.calendar, dayOf(first, 1, 1), dayOf(last, 12, 31));
  const organisations = new Map(problem.organisations.map((one) => [one.key, one]));
  const nation = problem.organisations.find(({ tier }) => tier === 'national');
  if (!nation) throw new RangeError('a plan needs a nation');
  const waves = plan.waves.filter(({ placed }) => placed.length > 0);
  const waveOf = new Map(
    waves.flatMap(({ number, placed }) => placed.map((key) => [key, number] as const)),
  );
  const open: CheckContext['open'] = ({ territory }, kind) =>
    calendars.openDays(territory ?? MAINLAND, kind);
  const rows = memo((pool: PoolId): readonly PoolRow[] => {
    const found = problem.pools
      .filter(({ organisationKey, resource }) => poolId(organisationKey, resource) === pool)
      .sort((a, b) => a.validFrom.localeCompare(b.validFrom));
    return found.map((row, index) => ({
      ...row,
      from: toDay(row.validFrom),
      to: index === found.length - 1 ? Infinity : toDay(row.validTo ?? '9999-12-31'),
    }));
  });
  const sessions = memo((pool: PoolId): ReadonlyMap<Day, number> => {
    const { territory } = organisations.get(poolParts(pool).organisation) ?? nation;
    const room = new Map<Day, number>();
    for (const { sessions: rule, capacity, from, to } of rows(pool))
      for (const day of rule ? calendars.sessions(territory ?? MAINLAND, rule) : [])
        if (day >= from && day <= to) room.set(day, (room.get(day) ?? 0) + Math.floor(capacity));
    return room;
  });
  const byKey = <Item extends { readonly key: string }>(items: readonly Item[]) =>
    new Map(items.map((item) => [item.key, item]));
  return {
    problem,
    options,
    plan,
    calendars,
    nation,
    nodes: new Map(plan.nodes.map((node) => [node.id, node])),
    tasks: byKey(problem.playbook.tasks),
    gates: byKey(problem.playbook.gates),
    waveGates: byKey(problem.playbook.waveGates),
    organisation: (key) => organisations.get(key ?? ''),
    open,
    rows,
    sessions,
    waves,
    waveOf: (department) => waveOf.get(department) ?? null,
    report: (code, node, params) => violations.push({ code, node, params }),
  };
};

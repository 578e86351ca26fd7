// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDate, toDay, type CivilDate, type Day } from '@essaim/calendar';
import { poolId } from '../model/pool-id.ts';
import type { ResourceName, ResourcePool } from '../model/problem.ts';

/** Resources that one organisation can lend to another: days of work, by the week. */
export const LENDABLE = ['trainer_days', 'technician_days', 'facilitator_days'] as const;

/** What an organisation agreed to lend another for a time; both days included. */
export interface PoolLoan {
  readonly resource: (typeof LENDABLE)[number];
  /** Keys of organisations. */
  readonly from: string;
  readonly to: string;
  readonly perWeek: number;
  readonly firstDay: CivilDate;
  readonly lastDay: CivilDate;
}

interface Span {
  readonly row: ResourcePool;
  readonly from: Day;
  /** The last row continues. */
  readonly to: Day;
}

interface Change {
  readonly from: Day;
  readonly to: Day;
  readonly amount: number;
}

const FOREVER = Infinity;

const spansOf = (rows: readonly ResourcePool[]): Span[] =>
  rows
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .map((row, index) => ({
      row,
      from: toDay(row.validFrom),
      to: index === rows.length - 1 ? FOREVER : toDay(row.validTo ?? row.validFrom),
    }));

const hundredths = (value: number) => Math.round(value * 100) / 100;

/** Cuts the rows of one pool where a loan begins or ends. */
const cut = (spans: readonly Span[], changes: readonly Change[], like: ResourcePool) => {
  const known = spans.at(-1)?.row.validTo ?? null;
  const edges = [
    ...spans.flatMap(({ from, to }) => [from, to + 1]),
    ...changes.flatMap(({ from, to }) => [from, to + 1]),
  ].filter(Number.isFinite);
  const starts = [...new Set(edges)].toSorted((a, b) => a - b);
  return starts.flatMap((from, index): ResourcePool[] => {
    const span = spans.find((one) => one.from <= from && from <= one.to);
    const amount = changes
      .filter((one) => one.from <= from && from <= one.to)
      .reduce((sum, one) => sum + one.amount, 0);
    const next = starts[index + 1];
    if (!span && amount <= 0 && next !== undefined) return [];
    const row = span?.row ?? { ...like, capacity: 0 };
    const validFrom = toDate(from);
    const last = known === null || known < validFrom ? (known === null ? null : validFrom) : known;
    return [
      {
        ...row,
        capacity: Math.max(0, hundredths(row.capacity + amount)),
        validFrom,
        validTo: next === undefined ? last : toDate(next - 1),
      },
    ];
  });
};

/**
 * Capacities with what is lent: less at those who lend, more at those who receive, for the days of each loan.
 * A pool that receives and has no row counts in the calendar of the lender's.
 */
export const lendPools = (
  pools: readonly ResourcePool[],
  loans: readonly PoolLoan[],
): ResourcePool[] => {
  if (loans.length === 0) return [...pools];
  const idOf = ({ organisationKey, resource }: ResourcePool) => poolId(organisationKey, resource);
  const rows = Map.groupBy(pools, idOf);
  const changes = new Map<string, Change[]>();
  const likes = new Map<string, ResourcePool>();
  for (const { resource, from, to, perWeek, firstDay, lastDay } of loans) {
    const [lender] = rows.get(poolId(from, resource)) ?? [];
    if (!lender) continue;
    const days = { from: toDay(firstDay), to: toDay(lastDay) };
    for (const [key, amount] of [
      [from, -perWeek],
      [to, perWeek],
    ] as const) {
      const id = poolId(key, resource);
      changes.set(id, [...(changes.get(id) ?? []), { ...days, amount }]);
      likes.set(id, { ...lender, organisationKey: key, note: '' });
    }
  }
  const untouched = pools.filter((pool) => !changes.has(idOf(pool)));
  return [
    ...untouched,
    ...[...changes].flatMap(([id, ofPool]) => {
      const like = likes.get(id);
      return like ? cut(spansOf(rows.get(id) ?? []), ofPool, like) : [];
    }),
  ];
};

/**
 * The least that a pool has on a day of a period, with the loans that are agreed already; 0 without a row.
 */
export const leastCapacity = (
  pools: readonly ResourcePool[],
  loans: readonly PoolLoan[],
  { organisation, resource }: { readonly organisation: string; readonly resource: ResourceName },
  { firstDay, lastDay }: Pick<PoolLoan, 'firstDay' | 'lastDay'>,
): number => {
  const spans = spansOf(
    lendPools(pools, loans).filter(
      (row) => row.organisationKey === organisation && row.resource === resource,
    ),
  );
  const [first, last] = [toDay(firstDay), toDay(lastDay)];
  const inside = spans.filter(({ from, to }) => from <= last && to >= first);
  const isCovered = inside.some(({ from, to }) => from <= first && to >= first);
  if (!isCovered) return 0;
  return Math.min(...inside.map(({ row }) => row.capacity));
};

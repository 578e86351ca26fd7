// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDate } from '@essaim/calendar';
import type { Loan, Plan, PlanNotice, PoolWeek } from '../model/plan.ts';
import { poolParts } from '../model/pool-id.ts';
import type { Solution } from './solve.ts';
import type { UsageIndex } from './usage-index.ts';

const byText = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

/** Weeks of pools that something uses, in order of pool and week. */
export const writeLoad = ({ pools, weeks }: Solution): Plan['load'] => {
  const load: PoolWeek[] = [];
  for (const { id, capacity, used, taken } of [...pools.weekPools.values()].sort((a, b) =>
    byText(a.id, b.id),
  ))
    for (let week = 0; week < weeks.count; week += 1)
      if (used[week]! > 0 || taken[week]! > 0)
        load.push({
          pool: id,
          week: toDate(weeks.first + week * 7),
          capacity: capacity[week]!,
          used: used[week]!,
          taken: taken[week]!,
        });
  return load;
};

/** Sessions at which something is decided, in order of committee and date. */
export const writeSessions = ({ pools }: Solution, usage: UsageIndex): Plan['sessions'] => {
  return [...pools.sessionPools.values()]
    .toSorted((a, b) => byText(a.id, b.id))
    .flatMap((pool) =>
      pool.dates.flatMap((date, session) => {
        const files = usage.atSession(pool, session);
        const taken = pool.taken[session]!;
        if (files.length === 0 && taken === 0) return [];
        const sorted = files.toSorted((a, b) => byText(a.node, b.node));
        return [
          {
            pool: pool.id,
            date: toDate(date),
            capacity: pool.capacity[session]!,
            taken,
            files: sorted,
          },
        ];
      }),
    );
};

/** What the nation lends, in order of week, receiver and node. */
export const writeLoans = ({ network, schedule, weeks }: Solution): Loan[] =>
  network.nodes
    .flatMap(({ index, id, organisation }) =>
      (schedule.at[index]?.served ?? [])
        .filter(({ loan }) => loan)
        .map(({ pool, week, hundredths }) => ({
          resource: poolParts(pool.id).resource,
          to: (organisation.tier === 'regional' ? organisation.key : organisation.parentKey) ?? '',
          node: id,
          week: toDate(weeks.first + week * 7),
          hundredths,
        })),
    )
    .sort((a, b) => byText(a.week, b.week) || byText(a.to, b.to) || byText(a.node, b.node));

/** What the plan rests on that is not known: school zones and capacities, each from when on. */
export const writeNotices = (
  { network, schedule, calendars, pools, weeks }: Solution,
  lastDay: number,
): PlanNotice[] => {
  const zones = new Map<string, number>();
  for (const { index, territory, calendar } of network.nodes) {
    const placed = schedule.at[index];
    const zone = territory.schoolZone;
    if (!placed || zone === null || calendar !== 'school-term') continue;
    for (
      let day = placed.bound;
      day <= Math.min(placed.workEnd, zones.get(zone) ?? lastDay);
      day += 1
    )
      if (calendars.isProvisional(territory, calendar, day)) {
        zones.set(zone, Math.min(day, zones.get(zone) ?? day));
        break;
      }
  }
  const school = [...zones].map(
    ([zone, day]) => ({ code: 'school-days-provisional', zone, from: toDate(day) }) as const,
  );
  const continued = [
    ...[...pools.weekPools.values()].filter(({ used, continuedFrom }) => {
      const from =
        continuedFrom === null ? weeks.count : Math.floor((continuedFrom - weeks.first) / 7);
      return used.some((hundredths, week) => week >= from && hundredths > 0);
    }),
    ...[...pools.sessionPools.values()].filter(({ used, dates, continuedFrom }) =>
      used.some((files, session) => files > 0 && dates[session]! >= (continuedFrom ?? Infinity)),
    ),
  ].map(
    ({ id, continuedFrom }) =>
      ({ code: 'capacity-continued', pool: id, from: toDate(continuedFrom ?? 0) }) as const,
  );
  return [
    ...school.sort((a, b) => byText(a.zone, b.zone)),
    ...continued.sort((a, b) => byText(a.pool, b.pool)),
  ];
};

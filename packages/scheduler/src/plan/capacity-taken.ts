// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Plan } from '../model/plan.ts';
import type { TakenCapacity } from '../model/problem.ts';

/**
 * What a committed plan holds, to be subtracted from the next one: weeks, sessions and hosting. A
 * department's accounts are held at its region's reservoir and at the nation's reserve.
 * @param nation key of the national organisation
 */
export const capacityTaken = (plan: Plan, nation: string): TakenCapacity => {
  const hosting = new Map<string, { users: number; gb: number }>();
  const hold = (organisation: string, { users, gb }: { users: number; gb: number }) => {
    const held = hosting.get(organisation) ?? { users: 0, gb: 0 };
    hosting.set(organisation, { users: held.users + users, gb: held.gb + gb });
  };
  for (const { region, own, reserve } of plan.hosting) {
    hold(region, own);
    hold(nation, reserve);
  }
  return {
    weeks: plan.load
      .filter(({ used }) => used > 0)
      .map(({ pool, week, used }) => ({ pool, week, hundredths: used })),
    sessions: plan.sessions
      .map(({ pool, date, files }) => ({
        pool,
        date,
        files: files.reduce((sum, one) => sum + one.files, 0),
      }))
      .filter(({ files }) => files > 0),
    hosting: [...hosting]
      .map(([organisation, held]) => ({ organisation, ...held }))
      .filter(({ users, gb }) => users > 0 || gb > 0),
  };
};

/** What several committed plans hold together. */
export const addTaken = (...all: readonly TakenCapacity[]): TakenCapacity => {
  const sum = <Item>(
    items: readonly Item[],
    key: (item: Item) => string,
    add: (a: Item, b: Item) => Item,
  ): Item[] => {
    const found = new Map<string, Item>();
    for (const item of items) {
      const before = found.get(key(item));
      found.set(key(item), before === undefined ? item : add(before, item));
    }
    return [...found.values()];
  };
  return {
    weeks: sum(
      all.flatMap(({ weeks }) => weeks),
      ({ pool, week }) => `${pool} ${week}`,
      (a, b) => ({ ...a, hundredths: a.hundredths + b.hundredths }),
    ),
    sessions: sum(
      all.flatMap(({ sessions }) => sessions),
      ({ pool, date }) => `${pool} ${date}`,
      (a, b) => ({ ...a, files: a.files + b.files }),
    ),
    hosting: sum(
      all.flatMap(({ hosting }) => hosting),
      ({ organisation }) => organisation,
      (a, b) => ({ ...a, users: a.users + b.users, gb: a.gb + b.gb }),
    ),
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TakenCapacity } from '@essaim/scheduler';

const beyond = <Item>(
  all: readonly Item[],
  part: readonly Item[],
  key: (item: Item) => string,
  less: (item: Item, by: Item) => Item,
  isSome: (item: Item) => boolean,
): Item[] => {
  const known = new Map(part.map((item) => [key(item), item]));
  return all
    .map((item) => {
      const by = known.get(key(item));
      return by === undefined ? item : less(item, by);
    })
    .filter(isSome);
};

/** What is taken of the capacities beyond a part of it. */
export const takenBeyond = (all: TakenCapacity, part: TakenCapacity): TakenCapacity => ({
  weeks: beyond(
    all.weeks,
    part.weeks,
    ({ pool, week }) => `${pool} ${week}`,
    (item, by) => ({ ...item, hundredths: item.hundredths - by.hundredths }),
    ({ hundredths }) => hundredths > 0,
  ),
  sessions: beyond(
    all.sessions,
    part.sessions,
    ({ pool, date }) => `${pool} ${date}`,
    (item, by) => ({ ...item, files: item.files - by.files }),
    ({ files }) => files > 0,
  ),
  hosting: beyond(
    all.hosting,
    part.hosting,
    ({ organisation }) => organisation,
    (item, by) => ({ ...item, users: item.users - by.users, gb: item.gb - by.gb }),
    ({ users, gb }) => users > 0 || gb > 0,
  ),
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../../api/schemas.ts';

export type UpdateItem = Planning['PlaybookUpdateItem'];
export type Decision = Planning['PlaybookUpdateDecisions']['decisions'][number];
export type Side = Decision['take'];

/** What was decided so far, by the id of the item. */
export type Decided = Readonly<Record<string, Side>>;

/** Id of an item on the page. */
export const itemId = ({ kind, key, unit }: Pick<UpdateItem, 'kind' | 'key' | 'unit'>): string =>
  `item-${kind}-${key}-${unit ?? ''}`.replaceAll('.', '-');

/** The side that an item takes; null for a conflict that nobody decided. */
export function takenSide(item: UpdateItem, decided: Decided): Side | null {
  const usual = { proposed: 'theirs', kept: 'mine', conflict: null } as const;
  return decided[itemId(item)] ?? usual[item.state];
}

/** What is sent: every item that has a side. */
export const decisionsOf = (items: readonly UpdateItem[], decided: Decided): Decision[] =>
  items.flatMap((item) => {
    const take = takenSide(item, decided);
    const { kind, key, unit } = item;
    return take === null ? [] : [{ kind, key, unit, take }];
  });

/** The same side for all of some items. */
export const withAll = (decided: Decided, items: readonly UpdateItem[], take: Side): Decided => ({
  ...decided,
  ...Object.fromEntries(items.map((item) => [itemId(item), take])),
});

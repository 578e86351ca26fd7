// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';
import type { Item, Place } from './timeline-rows.ts';

/**
 * What a timeline explains: the task or gate that was chosen; for a place, the first of its own that is not done;
 * before any choice, what ends last.
 * @param chosen key of a node or of a place
 */
export function chosenItem(
  { items, places, chain }: Pick<Planning['Timeline'], 'items' | 'places' | 'chain'>,
  chosen: string | null,
): { item: Item; place: Place } | null {
  const key = chosen ?? chain[0];
  const own = items.filter(({ organisation }) => organisation === key);
  const item =
    items.find((one) => one.key === key) ?? own.find(({ done }) => !done) ?? own[0] ?? items[0];
  const place = places.find(({ organisation }) => organisation.key === item?.organisation);
  return item === undefined || place === undefined ? null : { item, place };
}

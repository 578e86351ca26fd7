// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';

export type Place = Planning['Timeline']['places'][number];
export type Item = Planning['TimelineItem'];
type Span = { start: string | null; end: string | null };

type Common = { key: string; level: number; place: Place };
export type LaneRow = Common & {
  kind: 'lane';
  /** Null where the lane holds several places. */
  named: Place | null;
  count: number;
};
export type PlaceRow = Common &
  Span & { kind: 'place'; open: boolean; reference: Item['reference']; items: readonly Item[] };
export type ItemRow = Common & { kind: 'item'; item: Item };
export type TimelineRow = LaneRow | PlaceRow | ItemRow;

/**
 * The rows of a timeline from the top: a lane for each tier; what is the nation's or that of one region stands open in
 * its lane, other places have a row each, that opens.
 * @param opened keys of the places that are open
 */
export function timelineRows(
  { places, items }: Pick<Planning['Timeline'], 'places' | 'items'>,
  opened: ReadonlySet<string>,
): TimelineRow[] {
  const byPlace = Map.groupBy(items, ({ organisation }) => organisation);
  const of = (place: Place) => byPlace.get(place.organisation.key) ?? [];
  const inTier = (tier: string) => places.filter(({ organisation }) => organisation.tier === tier);
  const alone = (place: Place): TimelineRow[] => [
    {
      kind: 'lane',
      key: `lane ${place.organisation.key}`,
      level: 1,
      place,
      named: place,
      count: of(place).length,
    },
    ...of(place).map((item): TimelineRow => ({
      kind: 'item',
      key: item.key,
      level: 2,
      place,
      item,
    })),
  ];
  const several = (tier: Place[]): TimelineRow[] => {
    const [first] = tier;
    if (first === undefined) return [];
    return [
      {
        kind: 'lane',
        key: `lane ${first.organisation.tier}`,
        level: 1,
        place: first,
        named: null,
        count: tier.length,
      },
      ...tier.flatMap((place) => placeRows(place, of(place), opened.has(place.organisation.key))),
    ];
  };
  const regions = inTier('regional');
  const [region] = regions;
  return [
    ...inTier('national').flatMap(alone),
    ...(region !== undefined && regions.length === 1 ? alone(region) : several(regions)),
    ...several(inTier('departmental')),
  ];
}

/** Whether a row, or something in a place, is in a chain. */
export function isInChain(row: TimelineRow, chain: ReadonlySet<string>): boolean {
  if (row.kind === 'place') return row.items.some(({ key }) => chain.has(key));
  return row.kind === 'item' && chain.has(row.key);
}

function placeRows(place: Place, items: readonly Item[], open: boolean): TimelineRow[] {
  const { key } = place.organisation;
  const row: PlaceRow = {
    kind: 'place',
    key,
    level: 2,
    place,
    open,
    items,
    start: first(items.map(({ start }) => start)),
    end: last(items.map(({ end }) => end)),
    reference: referenceOf(items),
  };
  return [
    row,
    ...(open
      ? items.map((item): TimelineRow => ({ kind: 'item', key: item.key, level: 3, place, item }))
      : []),
  ];
}

function referenceOf(items: readonly Item[]): Item['reference'] {
  const start = first(items.map(({ reference }) => reference?.start ?? null));
  const end = last(items.map(({ reference }) => reference?.end ?? null));
  return start === null || end === null ? null : { start, end };
}

const known = (days: readonly (string | null)[]) => days.filter((day) => day !== null).toSorted();
const first = (days: readonly (string | null)[]) => known(days)[0] ?? null;
const last = (days: readonly (string | null)[]) => known(days).at(-1) ?? null;

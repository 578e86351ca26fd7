// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import { type PlanLoad, type PoolDelay, type PoolLoad, poolParts } from '@essaim/scheduler';
import type { PlanNames } from '../present/present-binding.ts';
import { LOADED_NAMES, LOADED_RESOURCES, type LoadedResource } from './loaded-resources.ts';

type Schemas = PlanningApi['components']['schemas'];

/** Beyond these a list is read in the timeline. */
const MOST_WAITING = 12;

const isShort = ({ weeks }: PoolLoad) => weeks.some(({ short }) => short > 0);

const ofResource = <Item extends { readonly pool: string }>(
  items: readonly Item[],
  resource: string,
): Item[] => items.filter(({ pool }) => poolParts(pool).resource === resource);

/** Every resource: how many organisations are short of it, and how much that delays. */
export const loadTotals = ({ pools, delays }: PlanLoad): Schemas['LoadTotal'][] =>
  LOADED_NAMES.map((resource) => ({
    resource,
    short: ofResource(pools, resource).filter(isShort).length,
    delayed: ofResource(delays, resource).length,
  }));

const present = (
  pool: PoolLoad,
  delays: readonly PoolDelay[],
  parts: number,
  { weeks }: PlanLoad,
  names: PlanNames,
): Schemas['Shortage'][] => {
  const organisation = names.organisation(poolParts(pool.pool).organisation);
  const short = pool.weeks.filter((week) => week.short > 0);
  const [from, to] = [weeks[short[0]?.week ?? 0], weeks[short.at(-1)?.week ?? 0]];
  if (!organisation || from === undefined || to === undefined) return [];
  const waves = new Set(delays.flatMap(({ wave }) => wave ?? []));
  return [
    {
      organisation,
      from,
      to,
      weeks: short.length,
      worst: Math.max(...short.map((week) => week.short)) / parts,
      waves: [...waves].toSorted((a, b) => a - b),
      delayed: delays.length,
      waiting: delays.slice(0, MOST_WAITING).flatMap(({ node, organisation: key, wave }) => {
        const waits = names.organisation(key);
        return waits
          ? [{ node: node === null ? null : names.node(node), organisation: waits, wave }]
          : [];
      }),
    },
  ];
};

/** Who is short of a resource, when, and whom it delays; most delayed first. */
export const loadShortages = (
  load: PlanLoad,
  resource: LoadedResource,
  names: PlanNames,
): Schemas['Shortage'][] => {
  const { parts } = LOADED_RESOURCES[resource];
  return ofResource(load.pools, resource)
    .filter(isShort)
    .flatMap((pool) =>
      present(
        pool,
        load.delays.filter((delay) => delay.pool === pool.pool),
        parts,
        load,
        names,
      ),
    )
    .toSorted((a, b) => b.delayed - a.delayed || b.weeks - a.weeks);
};

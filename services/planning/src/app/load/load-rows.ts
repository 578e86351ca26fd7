// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import { type PlanLoad, type PlanProblem, type WeekLoad, poolId } from '@essaim/scheduler';
import type { PlanNames } from '../present/present-binding.ts';
import { LOADED_RESOURCES, type LoadedResource } from './loaded-resources.ts';

type Row = PlanningApi['components']['schemas']['LoadRow'];

const inUnits = ({ week, ...figures }: WeekLoad, parts: number): WeekLoad => ({
  week,
  capacity: figures.capacity / parts,
  taken: figures.taken / parts,
  demand: figures.demand / parts,
  served: figures.served / parts,
  lent: figures.lent / parts,
  borrowed: figures.borrowed / parts,
  short: figures.short / parts,
});

/** One row for the nation and each region of the plan. */
export const loadRows = (
  { organisations, pools, start }: PlanProblem,
  load: PlanLoad,
  resource: LoadedResource,
  names: PlanNames,
): Row[] => {
  const { parts, persons } = LOADED_RESOURCES[resource];
  const loads = new Map(load.pools.map((one) => [one.pool, one]));
  const rowOf = (key: string, wanted: string | null) => {
    const rows = pools.filter((one) => one.organisationKey === key && one.resource === wanted);
    return rows.find(({ validTo }) => validTo === null || validTo >= start) ?? rows.at(-1);
  };
  const tiers = ['national', 'regional'] as const;
  return tiers
    .flatMap((tier) =>
      organisations.filter((one) => one.tier === tier).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    )
    .flatMap(({ key }) => {
      const organisation = names.organisation(key);
      if (!organisation) return [];
      const found = loads.get(poolId(key, resource));
      const declared = rowOf(key, resource);
      return [
        {
          organisation,
          declared: declared?.capacity ?? null,
          per: declared?.per ?? null,
          persons: rowOf(key, persons)?.capacity ?? null,
          continuedFrom: found?.continuedFrom ?? null,
          weeks: (found?.weeks ?? []).map((week) => inUnits(week, parts)),
        },
      ];
    });
};

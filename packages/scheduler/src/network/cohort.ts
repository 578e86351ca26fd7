// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanOrganisation } from '../model/problem.ts';

/** The organisations that a network is built for, with the wave of each department. */
export interface Cohort {
  readonly nation: PlanOrganisation;
  /** Regions that have a department to plan, in order of key. */
  readonly regions: readonly PlanOrganisation[];
  /** Departments to plan, in order of wave, then as the wave lists them. */
  readonly departments: readonly PlanOrganisation[];
  readonly find: ReadonlyMap<string, PlanOrganisation>;
  waveOf(department: string): number | null;
  /** Waves that have something to plan, ascending, with their departments. */
  readonly waves: readonly { readonly number: number; readonly departments: readonly string[] }[];
  /** Departments of a wave that passed every gate before the start. */
  finishedIn(wave: number): number;
}

/**
 * @param waves keys of departments, wave by wave from 1
 * @param excluded departments that are not planned: not placed, or finished
 */
export const createCohort = (
  organisations: readonly PlanOrganisation[],
  waves: readonly (readonly string[])[],
  excluded: ReadonlySet<string>,
  finished: ReadonlySet<string>,
): Cohort => {
  const find = new Map(organisations.map((organisation) => [organisation.key, organisation]));
  const waveOf = new Map<string, number>();
  const planned = waves.map((keys, index) => ({
    number: index + 1,
    departments: keys.filter((key) => !excluded.has(key) && !finished.has(key)),
  }));
  for (const { number, departments } of planned)
    for (const key of departments) waveOf.set(key, number);
  const departments = planned.flatMap((wave) =>
    wave.departments.flatMap((key) => find.get(key) ?? []),
  );
  const regionKeys = new Set(departments.map(({ parentKey }) => parentKey));
  const nation = organisations.find(({ tier }) => tier === 'national');
  if (!nation) throw new RangeError('a cohort needs a nation');
  return {
    nation,
    regions: organisations
      .filter(({ tier, key }) => tier === 'regional' && regionKeys.has(key))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    departments,
    find,
    waveOf: (department) => waveOf.get(department) ?? null,
    waves: planned.filter((wave) => wave.departments.length > 0),
    finishedIn: (wave) => (waves[wave - 1] ?? []).filter((key) => finished.has(key)).length,
  };
};

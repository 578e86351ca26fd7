// SPDX-License-Identifier: AGPL-3.0-or-later
import { resolvePredecessor, type Playbook, type Predecessor } from '@essaim/playbook';
import type { Cohort } from './cohort.ts';
import type { Link } from './network.ts';
import { isGate, lookupFor, type Place } from './places.ts';

const NO_LAG = { amount: 0, unit: 'wd' } as const;

/** The nodes that a key stands for, seen from a place through a scope. */
type Resolve = (place: Place, key: string, scope: Predecessor['scope']) => number[];

const createResolver = (places: readonly Place[], cohort: Cohort): Resolve => {
  const at = new Map<string, Map<string, number[]>>();
  for (const [index, { template, organisation }] of places.entries()) {
    let organisations = at.get(template.key);
    if (!organisations) at.set(template.key, (organisations = new Map()));
    const found = organisations.get(organisation.key);
    if (found) found.push(index);
    else organisations.set(organisation.key, [index]);
  }
  const departments = new Map(cohort.waves.map((wave) => [wave.number, wave.departments]));
  const childrenOf = ({ organisation, wave }: Place): string[] => {
    const inScope =
      wave === null ? cohort.departments.map(({ key }) => key) : (departments.get(wave) ?? []);
    const parents = inScope.map((key) => cohort.find.get(key)?.parentKey ?? '');
    return organisation.tier === 'national'
      ? [...new Set(parents)]
      : inScope.filter((_, index) => parents[index] === organisation.key);
  };
  const scoped = (place: Place, scope: Predecessor['scope']): string[] => {
    if (scope === 'children') return childrenOf(place);
    if (scope === 'nation') return [cohort.nation.key];
    return [(scope === 'region' ? place.organisation.parentKey : place.organisation.key) ?? ''];
  };
  return (place, key, scope) => {
    const nodes: number[] = [];
    for (const organisation of scoped(place, scope))
      for (const index of at.get(key)?.get(organisation) ?? []) {
        const wave = places[index]?.wave ?? null;
        if (wave === null || place.wave === null || wave === place.wave) nodes.push(index);
      }
    return nodes;
  };
};

/** Finds the predecessors of every place; a gate waits for the tasks that feed it. */
export const createLinker = (
  places: readonly Place[],
  playbook: Playbook,
  cohort: Cohort,
): ((place: Place) => Link[]) => {
  const resolve = createResolver(places, cohort);
  const feeding = new Map(
    playbook.gates.map(({ key }) => [
      key,
      playbook.tasks.filter(({ feedsGate }) => feedsGate === key).map((task) => task.key),
    ]),
  );
  return (place) => {
    const { template } = place;
    if (isGate(template))
      return (feeding.get(template.key) ?? [])
        .flatMap((key) => resolve(place, key, 'same'))
        .map((from) => ({ from, type: 'FS', lag: NO_LAG }));
    const lookup = lookupFor(cohort, place.organisation);
    return template.predecessors.flatMap(({ key, type, lag, scope }) =>
      resolve(place, resolvePredecessor(key, template.condition, lookup), scope).map((from) => ({
        from,
        type,
        lag,
      })),
    );
  };
};

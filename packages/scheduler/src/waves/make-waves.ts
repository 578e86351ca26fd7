// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanOptions, PlanOrganisation, WaveRequest } from '../model/problem.ts';
import { balanceWaves } from './balance-waves.ts';
import { waveRules } from './wave-rules.ts';

const byReadiness = (a: PlanOrganisation, b: PlanOrganisation) =>
  b.readinessScore - a.readinessScore || (a.key < b.key ? -1 : 1);

const inTurns = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, wave) =>
    items.slice(wave * size, (wave + 1) * size),
  );

const proposeWaves = (
  departments: readonly PlanOrganisation[],
  { size, balance }: Extract<WaveRequest, { kind: 'proposed' }>,
): string[][] => {
  const readiest = departments.toSorted(byReadiness);
  const waves = balance
    ? balanceWaves(readiest, waveRules(readiest, size, balance))
    : inTurns(readiest, size);
  return waves.map((wave) => wave.map(({ key }) => key));
};

/**
 * Cuts the departments into waves: those given, or in order of readiness score and key with the places
 * shared among regions where that is asked, then the moves. Waves that end up empty are dropped and the others close up.
 * @param departments the cohort's departments
 * @returns keys, wave by wave, each in order of readiness score and key
 */
export const makeWaves = (
  departments: readonly PlanOrganisation[],
  { waves: request, moves = [], finished = [] }: PlanOptions,
): string[][] => {
  const given = request.kind === 'given' ? request.waves : (request.first ?? []);
  const placed = new Set(given.flat());
  const rest =
    request.kind === 'given'
      ? []
      : proposeWaves(
          departments.filter(({ key }) => !placed.has(key) && !finished.includes(key)),
          request,
        );
  const waves = [...given.map((wave) => [...wave]), ...rest];
  for (const { organisation, wave } of moves) {
    for (const members of waves) {
      const index = members.indexOf(organisation);
      if (index >= 0) members.splice(index, 1);
    }
    while (waves.length < wave) waves.push([]);
    waves[wave - 1]?.push(organisation);
  }
  const find = new Map(departments.map((department) => [department.key, department]));
  return waves
    .filter((members) => members.length > 0)
    .map((members) =>
      members
        .flatMap((key) => find.get(key) ?? [])
        .sort(byReadiness)
        .map(({ key }) => key),
    );
};

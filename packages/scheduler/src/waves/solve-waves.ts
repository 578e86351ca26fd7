// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanOrganisation } from '../model/problem.ts';
import { loadHighs } from './load-highs.ts';
import { regionKey, type WaveRules } from './wave-rules.ts';

/** What is asked of an exact cut into waves. */
export interface ExactWaves {
  readonly departments: readonly PlanOrganisation[];
  readonly rules: WaveRules;
  readonly waves: number;
  /** A department that has to be in a wave, counted from 0. */
  readonly fixed?: { readonly organisation: string; readonly wave: number };
  /** Where departments are now: as few as possible go elsewhere, before anything else. */
  readonly now?: ReadonlyMap<string, number>;
}

/** More than all that readiness can add up to: a department that moves weighs more. */
const moveWeight = (departments: readonly PlanOrganisation[], waves: number): number =>
  1 + departments.reduce((sum, { readinessScore }) => sum + readinessScore + 1, 0) * waves;

const name = (department: number, wave: number): string => `x${department}_${wave}`;

/** A sum in the LP format; lines are short because readers of the format cut long ones. */
const sum = (terms: readonly string[]): string => {
  const lines: string[] = [];
  for (let at = 0; at < terms.length; at += 20) lines.push(terms.slice(at, at + 20).join(' + '));
  return lines.join('\n   + ');
};

const modelOf = ({ departments, rules, waves, fixed, now }: ExactWaves): string => {
  const { size, perRegion, regions, least } = rules;
  const all = Array.from({ length: waves }, (_, wave) => wave);
  const weight = moveWeight(departments, waves);
  const objective = departments.flatMap(({ key, readinessScore }, at) =>
    all.map((wave) => {
      const moves = now && now.get(key) !== wave ? weight : 0;
      return `${(readinessScore + 1) * wave + moves} ${name(at, wave)}`;
    }),
  );
  const placed = departments.map((_, at) => `${sum(all.map((wave) => name(at, wave)))} = 1`);
  const full = all.map((wave) => `${sum(departments.map((_, at) => name(at, wave)))} <= ${size}`);
  const ofRegion = regions.flatMap((region, index) => {
    const own = departments.flatMap((one, at) => (regionKey(one) === region ? [at] : []));
    return all.flatMap((wave) => [
      ...(perRegion < own.length
        ? [`${sum(own.map((at) => name(at, wave)))} <= ${perRegion}`]
        : []),
      ...(least(index, wave) > 0
        ? [
            `${sum(own.flatMap((at) => all.slice(0, wave + 1).map((each) => name(at, each))))} >= ${least(index, wave)}`,
          ]
        : []),
    ]);
  });
  const wanted = departments.findIndex(({ key }) => key === fixed?.organisation);
  const asked = fixed && wanted >= 0 ? [`${name(wanted, fixed.wave)} = 1`] : [];
  const constraints = [...placed, ...full, ...ofRegion, ...asked];
  return [
    'Minimize',
    ` cost: ${sum(objective)}`,
    'Subject To',
    ...constraints.map((constraint, at) => ` c${at}: ${constraint}`),
    'Binary',
    ...departments.map((_, at) => ` ${all.map((wave) => name(at, wave)).join(' ')}`),
    'End',
  ].join('\n');
};

/**
 * The cut into waves that puts the readiest departments earliest, proven by a mixed-integer solver
 * (HiGHS: Huangfu and Hall, Parallelizing the dual revised simplex method, 2018).
 * @returns the wave of each department, from 0; null when no cut keeps the rules
 */
export const solveWaves = async (asked: ExactWaves): Promise<Map<string, number> | null> => {
  const { departments, waves } = asked;
  const highs = await loadHighs();
  // Presolve costs twenty times what it saves on these models.
  const solution = highs.solve(modelOf(asked), { presolve: 'off', mip_rel_gap: 0 });
  if (solution.Status === 'Infeasible') return null;
  if (solution.Status !== 'Optimal')
    throw new Error(`the waves were not solved: ${solution.Status}`);
  const columns = solution.Columns as Readonly<Record<string, { readonly Primal: number }>>;
  const found = new Map<string, number>();
  for (const [at, { key }] of departments.entries())
    for (let wave = 0; wave < waves; wave += 1)
      if ((columns[name(at, wave)]?.Primal ?? 0) > 0.5) found.set(key, wave);
  return found;
};

/** What an objective says of a cut: readiness, weighed by how many waves it waits. */
export const waitingReadiness = (
  departments: readonly PlanOrganisation[],
  waveOf: (department: string) => number,
): number =>
  departments.reduce(
    (total, { key, readinessScore }) => total + (readinessScore + 1) * waveOf(key),
    0,
  );

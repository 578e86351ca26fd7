// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tree } from '../../domain/campaign/plan-edges.ts';
import type { PackedPlan } from './engine.ts';

/** How the organisations of a plan stand to each other and to its waves. */
export const planTree = ({ problem, plan }: Pick<PackedPlan, 'problem' | 'plan'>): Tree => {
  const organisations = new Map(problem.organisations.map((one) => [one.key, one]));
  const ancestors = (key: string): string[] => {
    const parent = organisations.get(key)?.parentKey;
    return parent === null || parent === undefined ? [] : [parent, ...ancestors(parent)];
  };
  const inWaves = new Map(
    plan.waves.map(({ number, placed }) => [
      number,
      new Set(placed.flatMap((key) => [key, ...ancestors(key)])),
    ]),
  );
  return {
    ancestors,
    tier: (key) => organisations.get(key)?.tier ?? '',
    isInWave: (key, wave) => inWaves.get(wave)?.has(key) ?? false,
  };
};

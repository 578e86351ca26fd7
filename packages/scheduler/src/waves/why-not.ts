// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanOptions, PlanProblem } from '../model/problem.ts';
import { type BrokenRule, brokenRules } from './broken-rules.ts';
import { makeWaves } from './make-waves.ts';
import { solveWaves } from './solve-waves.ts';
import { type WaveRules, waveRules } from './wave-rules.ts';

/** A department that would be in another wave. Waves from 1. */
export interface WaveExchange {
  readonly organisation: string;
  readonly from: number;
  readonly to: number;
}

/** Why a department is not in a wave. */
export type WhyNotReason =
  | { readonly code: 'wave-full'; readonly size: number }
  /** Its region has as many departments in the wave as it can accompany. */
  | { readonly code: 'region-full'; readonly region: string; readonly most: number }
  /** Its leaving would take from a region the places that it is to have by then. */
  | {
      readonly code: 'region-behind';
      readonly region: string;
      readonly wave: number;
      readonly least: number;
    };

/** What keeps a department out of a wave, and what its coming would change. */
export type WhyNot =
  /** Somebody put the wave together, or it is over: nothing was computed. */
  | { readonly kind: 'decided' }
  /** It is there. */
  | { readonly kind: 'there' }
  | {
      readonly kind: 'kept-out';
      /** The rules that its coming alone would break; none when readiness alone decided. */
      readonly reasons: readonly WhyNotReason[];
      /**
       * The fewest departments that would have to go elsewhere, proven; null when no cut into these waves
       * keeps the rules with it there.
       */
      readonly exchange: readonly WaveExchange[] | null;
    };

const reasonOf = (
  rule: BrokenRule,
  { size, perRegion, regions, least }: WaveRules,
  firstWave: number,
): WhyNotReason => {
  if (rule.code === 'wave-full') return { code: 'wave-full', size };
  const region = regions[rule.region]!;
  if (rule.code === 'region-full') return { code: 'region-full', region, most: perRegion };
  return {
    code: 'region-behind',
    region,
    wave: firstWave + rule.wave,
    least: least(rule.region, rule.wave),
  };
};

/**
 * Why a department is not in a wave of a proposed cut: the rules that it would break by coming, and the
 * smallest exchange that would let it in.
 * @param wave from 1
 * @throws RangeError for a department or a wave that the plan does not have
 */
export const whyNotInWave = async (
  { organisations }: PlanProblem,
  options: PlanOptions,
  organisation: string,
  wave: number,
): Promise<WhyNot> => {
  const departments = organisations.filter(({ tier }) => tier === 'departmental');
  const { waves: request, moves = [] } = options;
  const shown = makeWaves(departments, options);
  const current = shown.findIndex((members) => members.includes(organisation)) + 1;
  if (current === 0) throw new RangeError(`${organisation} is in no wave`);
  if (wave < 1 || wave > shown.length) throw new RangeError(`there is no wave ${wave}`);
  if (current === wave) return { kind: 'there' };
  const isMoved = moves.some((move) => move.organisation === organisation);
  if (request.kind === 'given' || isMoved) return { kind: 'decided' };
  const waves = makeWaves(departments, { ...options, moves: [] });
  const decided = request.first?.length ?? 0;
  if (wave <= decided || current <= decided || wave > waves.length) return { kind: 'decided' };
  const proposed = waves.slice(decided);
  const keys = new Set(proposed.flat());
  const placed = departments.filter(({ key }) => keys.has(key));
  const rules = waveRules(placed, request.size, request.balance ?? { fair: false });
  const changed = proposed.map((members, at) => [
    ...members.filter((key) => key !== organisation),
    ...(at === wave - decided - 1 ? [organisation] : []),
  ]);
  const before = new Set(brokenRules(proposed, rules).map((rule) => JSON.stringify(rule)));
  const reasons = brokenRules(changed, rules)
    .filter((rule) => !before.has(JSON.stringify(rule)))
    .map((rule) => reasonOf(rule, rules, decided + 1));
  const now = new Map(proposed.flatMap((members, at) => members.map((key) => [key, at] as const)));
  const found = await solveWaves({
    departments: placed,
    rules,
    waves: proposed.length,
    fixed: { organisation, wave: wave - decided - 1 },
    now,
  });
  const exchange =
    found &&
    placed.flatMap(({ key }): WaveExchange[] => {
      const [from, to] = [now.get(key)!, found.get(key)!];
      return key === organisation || from === to
        ? []
        : [{ organisation: key, from: decided + 1 + from, to: decided + 1 + to }];
    });
  return { kind: 'kept-out', reasons, exchange };
};

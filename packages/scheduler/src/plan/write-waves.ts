// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDate } from '@essaim/calendar';
import type { Settings } from '../inputs/settings.ts';
import type { PlanWave, WaveGateOpening } from '../model/plan.ts';
import type { PlanProblem } from '../model/problem.ts';
import { waveGateId } from '../network/node-id.ts';
import type { Solution } from './solve.ts';

/** What becomes of each wave; the first one that has something to plan is firm. */
export const writeWaves = (
  { playbook }: PlanProblem,
  solution: Solution,
  { limits, finished }: Settings,
): PlanWave[] => {
  const { waves, cohort, network, schedule, notPlaced } = solution;
  const refused = new Set(notPlaced.map(({ organisation }) => organisation));
  const ends = new Map<string, number[]>();
  const gateDates = new Map<string, number>();
  for (const { index, template, kind, wave, id, share } of network.nodes) {
    const end = schedule.at[index]?.end;
    if (end === undefined || kind === 'task') continue;
    if (share) gateDates.set(id, share.needed <= share.before ? -1 : end);
    const key = `${template} ${wave}`;
    ends.set(key, [...(ends.get(key) ?? []), end]);
  }
  const firm = cohort.waves[0]?.number ?? 1;
  const opening = (key: string, number: number, allFinished: boolean): WaveGateOpening => {
    const date = gateDates.get(waveGateId(key, number));
    if (allFinished || date === -1) return { before: true, date: null };
    return { before: false, date: date === undefined ? null : toDate(date) };
  };
  return waves.map((keys, position) => {
    const number = position + 1;
    const placed = keys.filter((key) => !finished.has(key) && !refused.has(key));
    const allFinished = keys.every((key) => finished.has(key));
    const gates = playbook.gates.map(({ key }) => {
      const days = ends.get(`${key} ${number}`);
      return [
        key,
        days && { first: toDate(Math.min(...days)), last: toDate(Math.max(...days)) },
      ] as const;
    });
    const last = position === waves.length - 1;
    return {
      number,
      placed,
      notPlaced: keys.filter((key) => refused.has(key)),
      finished: keys.filter((key) => finished.has(key)),
      commitment: number <= firm ? 'firm' : 'provisional',
      gates: Object.fromEntries(gates.map(([key, span]) => [key, span ?? null])),
      opens:
        last || !limits.waveGates
          ? {}
          : Object.fromEntries(
              playbook.waveGates.map(({ key }) => [key, opening(key, number, allFinished)]),
            ),
    };
  });
};

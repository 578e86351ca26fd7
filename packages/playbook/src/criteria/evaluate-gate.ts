// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CivilDate } from '@essaim/calendar';
import type { GateTemplate, Playbook } from '../model.ts';
import { evaluateCriterion, taskMeasures, type CriterionResult } from './evaluate-criterion.ts';
import type { EvidenceBook } from './evidence.ts';

/** What a gate's criteria say on a day; people still declare, accept and open it. */
export interface GateResult {
  readonly met: boolean;
  readonly metCount: number;
  /** How many criteria have to be met. */
  readonly needed: number;
  readonly criteria: readonly { readonly id: string; readonly result: CriterionResult }[];
  /** Ids of the mandatory criteria that are not met. */
  readonly missingMandatory: readonly string[];
}

/** Evaluates every criterion of a gate against the accepted evidence of one department. */
export const evaluateGate = (
  playbook: Playbook,
  gate: GateTemplate,
  book: EvidenceBook,
  today: CivilDate,
): GateResult => {
  const measures = taskMeasures(playbook, book);
  const results = gate.criteria.map((criterion) => ({
    criterion,
    result: evaluateCriterion(criterion, book[criterion.id] ?? null, today, measures),
  }));
  const metCount = results.filter(({ result }) => result.met).length;
  const needed = gate.mode.kind === 'all' ? results.length : gate.mode.atLeast;
  const missingMandatory = results
    .filter(({ criterion, result }) => criterion.mandatory && !result.met)
    .map(({ criterion }) => criterion.id);
  return {
    met: metCount >= needed && missingMandatory.length === 0,
    metCount,
    needed,
    criteria: results.map(({ criterion, result }) => ({ id: criterion.id, result })),
    missingMandatory,
  };
};

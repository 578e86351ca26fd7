// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDay, type CivilDate } from '@essaim/calendar';
import type { Criterion, Playbook } from '../model.ts';
import type { CriterionReason } from './criterion-reasons.ts';
import type { Evidence, EvidenceBook } from './evidence.ts';
import type { Comparison, Threshold } from './threshold.ts';

/** Numbers of a task's evidence, whichever criterion asked for them; undefined when not given. */
export type TaskMeasure = (task: string, measure: string) => number | undefined;

export type CriterionResult =
  | { readonly met: true }
  | { readonly met: false; readonly reason: CriterionReason };

const COMPARE: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
  '=': (a, b) => a === b,
};

/** Reads the numbers of a task from the evidence of every criterion that it fills. */
export const taskMeasures =
  (playbook: Playbook, book: EvidenceBook): TaskMeasure =>
  (task, measure) =>
    playbook.gates
      .flatMap(({ criteria }) => criteria)
      .filter(({ sourceTask }) => sourceTask === task)
      .map(({ id }) => book[id]?.measures[measure])
      .find((value) => value !== undefined);

const compare = (measure: string, value: number, operator: Comparison, threshold: number) =>
  COMPARE[operator](value, threshold)
    ? null
    : ({
        code: 'criterion-threshold-not-met',
        params: { measure, value, operator, threshold },
      } as const);

const missing = (measure: string) =>
  ({ code: 'criterion-measure-missing', params: { measure } }) as const;

const failing = (
  threshold: Threshold,
  evidence: Evidence,
  taskMeasure: TaskMeasure,
): CriterionReason | null => {
  switch (threshold.kind) {
    case 'mark':
      return evidence.marks.includes(threshold.mark)
        ? null
        : { code: 'criterion-mark-missing', params: { mark: threshold.mark } };
    case 'reported':
      return evidence.measures[threshold.measure] === undefined ? missing(threshold.measure) : null;
    case 'measure': {
      const value = evidence.measures[threshold.measure];
      return value === undefined
        ? missing(threshold.measure)
        : compare(threshold.measure, value, threshold.operator, threshold.value);
    }
    case 'measures': {
      const { left, operator, right, rightTask } = threshold;
      const value = evidence.measures[left];
      if (value === undefined) return missing(left);
      const other = rightTask === null ? evidence.measures[right] : taskMeasure(rightTask, right);
      if (other !== undefined) return compare(left, value, operator, other);
      return rightTask === null
        ? missing(right)
        : { code: 'criterion-source-missing', params: { task: rightTask, measure: right } };
    }
    default:
      return (
        threshold.of
          .map((part) => failing(part, evidence, taskMeasure))
          .find((reason) => reason !== null) ?? null
      );
  }
};

const no = (reason: CriterionReason) => ({ met: false, reason }) as const;

/**
 * Whether accepted evidence meets a criterion on a day, and otherwise the first reason why not.
 * @param evidence null when nothing is accepted yet
 * @param taskMeasure numbers that other tasks gave, see `taskMeasures`
 */
export const evaluateCriterion = (
  criterion: Criterion,
  evidence: Evidence | null,
  today: CivilDate,
  taskMeasure: TaskMeasure,
): CriterionResult => {
  if (!evidence)
    return no({ code: 'criterion-without-evidence', params: { task: criterion.sourceTask } });
  const days = toDay(today) - toDay(evidence.on);
  const { maxAgeDays } = criterion;
  if (days < 0) return no({ code: 'criterion-in-the-future', params: { on: evidence.on } });
  if (maxAgeDays !== null && days > maxAgeDays)
    return no({ code: 'criterion-too-old', params: { on: evidence.on, days, maxAgeDays } });
  const reason = failing(criterion.threshold, evidence, taskMeasure);
  return reason ? no(reason) : { met: true };
};

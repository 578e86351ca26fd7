// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Criterion, type Evidence, type Mark, evidenceFields } from '@essaim/playbook';
import type { CivilDate } from '../act.ts';
import type { EvidenceValues } from '../task/declaration.ts';
import { fieldOfMeasure } from './evidence-field.ts';

const isMarked = (mark: Mark, values: EvidenceValues): boolean => {
  switch (mark) {
    case 'present':
      return (values.documents?.length ?? 0) > 0 || values.link !== undefined;
    case 'signed':
      return values.signedOn !== undefined;
    case 'passed':
      return values.passed === true;
    default:
      return values.complete === true;
  }
};

/** Holders of the mandates; a number alone only comes from what was taken over. */
const peopleGiven = ({ mandates, persons }: EvidenceValues, people: number): number | undefined =>
  mandates === undefined ? persons : people;

/**
 * What was given, in the terms of a criterion's threshold.
 * @param doneOn day of the declaration; a signature's own day counts before it
 * @param people distinct holders of the mandates that were given
 */
export const toEvidence = (
  criterion: Criterion,
  values: EvidenceValues,
  doneOn: CivilDate,
  people: number,
): Evidence => {
  const marks: Mark[] = [];
  const measures: Record<string, number> = {};
  for (const asked of evidenceFields(criterion.threshold)) {
    if (asked.kind === 'mark') {
      if (isMarked(asked.name, values)) marks.push(asked.name);
    } else {
      const value =
        criterion.type === 'mandate' && asked.name === 'persons'
          ? peopleGiven(values, people)
          : values[fieldOfMeasure(asked.name)];
      if (typeof value === 'number') measures[asked.name] = value;
    }
  }
  return { on: values.signedOn ?? doneOn, marks, measures };
};

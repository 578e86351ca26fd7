// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { EvidenceValues, GivenEvidence } from '../task/declaration.ts';
import type { EvidenceAsked } from './evidence-asked.ts';

const isGiven = (value: EvidenceValues[keyof EvidenceValues]): boolean =>
  value !== undefined &&
  value !== '' &&
  value !== false &&
  !(Array.isArray(value) && value.length === 0);

const hasProof = ({ documents, link }: EvidenceValues): boolean =>
  isGiven(documents) || isGiven(link);

const isComplete = (asked: EvidenceAsked, values: EvidenceValues): boolean => {
  if (asked.type === 'free') return hasProof(values) || isGiven(values.note);
  if (asked.proofRequired && !hasProof(values)) return false;
  return asked.fields.every(({ name, required }) => !required || isGiven(values[name]));
};

/**
 * Checks that every piece of evidence that is asked for was given, and no other. A number below its
 * threshold is no fault: its criterion stays unmet, and says so.
 * @throws DomainError `evidence-missing`, `evidence-unexpected`, `evidence-twice`
 */
export const checkEvidence = (
  asked: readonly EvidenceAsked[],
  given: readonly GivenEvidence[],
): void => {
  const byCriterion = new Map(given.map(({ criterion, values }) => [criterion, values]));
  const again = given.find(({ criterion, values }) => byCriterion.get(criterion) !== values);
  if (again) throw problem('evidence-twice', { criterion: again.criterion ?? '' });
  for (const one of asked) {
    const values = byCriterion.get(one.criterion?.id ?? null);
    if (!values || !isComplete(one, values)) {
      throw problem('evidence-missing', { what: one.text, criterion: one.criterion?.id ?? '' });
    }
  }
  const known = new Set(asked.map(({ criterion }) => criterion?.id ?? null));
  const unexpected = given.find(({ criterion }) => !known.has(criterion));
  if (unexpected) throw problem('evidence-unexpected', { criterion: unexpected.criterion ?? '' });
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Criterion, EvidenceType, Playbook, Threshold } from '@essaim/playbook';
import { type EvidenceField, field, fieldOfMeasure } from './evidence-field.ts';

/** One piece of evidence that a task is asked for. */
export interface EvidenceAsked {
  /** Null when no gate asks for it. */
  readonly criterion: Criterion | null;
  readonly type: EvidenceType | 'free';
  readonly text: string;
  /** Whether a file or a link must be given. */
  readonly proofRequired: boolean;
  readonly fields: readonly EvidenceField[];
}

const PROOF_REQUIRED = new Set<EvidenceType>(['document', 'attendance']);

/** Criteria that rest on a task, in the order of the gates. */
export const criteriaOf = (playbook: Playbook, taskKey: string): Criterion[] =>
  playbook.gates
    .flatMap(({ criteria }) => criteria)
    .filter(({ sourceTask }) => sourceTask === taskKey);

/** What a task is asked for: one form a criterion, or a free one when no gate asks for anything. */
export const evidenceAsked = (
  playbook: Playbook,
  task: { readonly key: string; readonly evidenceFr: string },
): EvidenceAsked[] => {
  const criteria = criteriaOf(playbook, task.key);
  if (criteria.length > 0) return criteria.map(askedBy);
  const fields = [field('documents', 'files', false), field('link', 'link', false), NOTE];
  return [{ criterion: null, type: 'free', text: task.evidenceFr, proofRequired: false, fields }];
};

const NOTE = field('note', 'text', false);

const askedBy = (criterion: Criterion): EvidenceAsked => ({
  criterion,
  type: criterion.type,
  text: criterion.textFr,
  proofRequired: PROOF_REQUIRED.has(criterion.type),
  fields: unique([...fieldsOfType(criterion), ...fieldsOf(criterion.threshold, criterion.type)]),
});

const unique = (fields: readonly EvidenceField[]): EvidenceField[] => [
  ...new Map(fields.map((one) => [one.name, one])).values(),
];

const PROOF = [field('documents', 'files', false), field('link', 'link', false)];

const fieldsOfType = ({ type }: Criterion): EvidenceField[] => {
  switch (type) {
    case 'mandate':
      return [field('mandates', 'mandates', true)];
    case 'link':
      return [field('link', 'link', true)];
    case 'contact':
      return [field('contacts', 'text', true)];
    case 'signature':
      return [field('signedOn', 'date', true), ...PROOF];
    default:
      return PROOF;
  }
};

const fieldsOf = (threshold: Threshold, type: EvidenceType): EvidenceField[] => {
  switch (threshold.kind) {
    case 'mark':
      return threshold.mark === 'passed' || threshold.mark === 'complete'
        ? [field(threshold.mark, 'checkbox', true)]
        : [];
    case 'reported':
      return [
        { ...field(fieldOfMeasure(threshold.measure), 'number', true), unit: threshold.measure },
      ];
    case 'measure':
      if (type === 'mandate') return [];
      return [
        {
          ...field(fieldOfMeasure(threshold.measure), 'number', true),
          unit: threshold.measure,
          operator: threshold.operator,
          threshold: threshold.value,
        },
      ];
    case 'measures':
      return [threshold.left, ...(threshold.rightTask === null ? [threshold.right] : [])].map(
        (measure) => ({ ...field(fieldOfMeasure(measure), 'number', true), unit: measure }),
      );
    default:
      return threshold.of.flatMap((part) => fieldsOf(part, type));
  }
};

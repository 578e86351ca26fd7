// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';
import { isGiven } from '../../format/is-given.ts';

export type Values = Planning['EvidenceValues'];
export type Draft = { doneOn: string; note: string; values: Record<string, Values> };

/** The key of a piece of evidence in a draft: its criterion, or none. */
export const evidenceKey = (asked: { criterion: string | null }) => asked.criterion ?? '-';

/** The id of a field on the page. */
export const fieldId = (taskId: string, asked: { criterion: string | null }, name: string) =>
  `e-${taskId}-${evidenceKey(asked)}-${name}`.replaceAll('.', '-');

/** The id of the field of each property of a declaration, as a refusal names them. */
export const propertyFields = (task: Pick<Planning['Task'], 'id' | 'evidenceAsked'>) =>
  Object.fromEntries([
    ['doneOn', `done-${task.id}`],
    ['note', `note-${task.id}`],
    ...task.evidenceAsked.flatMap((asked, index) =>
      asked.fields.map(({ name }) => [
        `evidence/${index}/values/${name}`,
        fieldId(task.id, asked, name),
      ]),
    ),
  ]) as Record<string, string>;

/** A draft from what was declared already, or an empty one that ends today. */
export function draftOf(declaration: Planning['Declaration'] | null, today: string): Draft {
  const values = (declaration?.evidence ?? []).map((evidence) => [
    evidenceKey(evidence),
    evidence.values,
  ]);
  return {
    doneOn: declaration?.doneOn ?? today,
    note: declaration?.note ?? '',
    values: Object.fromEntries(values) as Draft['values'],
  };
}

/** The draft with other values of one piece of evidence. */
export function withValues(
  draft: Draft,
  asked: { criterion: string | null },
  update: (before: Values) => Values,
): Draft {
  const key = evidenceKey(asked);
  return { ...draft, values: { ...draft.values, [key]: update(draft.values[key] ?? {}) } };
}

export type Missing = { evidence: Planning['EvidenceAsked']; name: string; proof: boolean };

/**
 * What must be given and is not, in the order of the form: required fields, and a file or a link where
 * either is enough.
 */
export function missingFields(
  asked: readonly Planning['EvidenceAsked'][],
  draft: Draft,
): Missing[] {
  return asked.flatMap((evidence) => {
    const values = draft.values[evidenceKey(evidence)] ?? {};
    const fields = evidence.fields
      .filter((field) => field.required && isEmpty(values[field.name]))
      .map(({ name }) => ({ evidence, name, proof: false }));
    const unproved =
      evidence.proofRequired && isEmpty(values.documents) && isEmpty(values.link)
        ? [{ evidence, name: 'documents', proof: true }]
        : [];
    const place = ({ name }: Missing) => evidence.fields.findIndex((one) => one.name === name);
    return [
      ...unproved,
      ...fields.filter(({ name }) => name !== 'documents' || unproved.length === 0),
    ].toSorted((a, b) => place(a) - place(b));
  });
}

function isEmpty(value: Values[keyof Values]): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === '' || value === false;
}

/** The declaration that a draft makes: only what the task asks for, without empty values. */
export function toDeclaration(
  asked: readonly Planning['EvidenceAsked'][],
  draft: Draft,
): Planning['NewDeclaration'] {
  const note = draft.note.trim();
  return {
    doneOn: draft.doneOn,
    ...(note === '' ? {} : { note }),
    evidence: asked.map((evidence) => ({
      criterion: evidence.criterion,
      values: filled(draft.values[evidenceKey(evidence)] ?? {}),
    })),
  };
}

function filled(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value === false || !isEmpty(value)),
  ) as Values;
}

/** Whether a number meets the threshold of its field; null when the field has none or no number. */
export function meetsThreshold(field: Planning['EvidenceField'], value: unknown): boolean | null {
  if (typeof value !== 'number' || !isGiven(field.threshold)) return null;
  switch (field.operator) {
    case '>=':
      return value >= field.threshold;
    case '>':
      return value > field.threshold;
    case '<=':
      return value <= field.threshold;
    case '<':
      return value < field.threshold;
    case '=':
    case '==':
      return value === field.threshold;
    default:
      return null;
  }
}

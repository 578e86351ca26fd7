// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Mark, Threshold } from './threshold.ts';

/** One thing to ask for when evidence is declared: a tick, or a number. */
export type EvidenceField =
  | { readonly kind: 'mark'; readonly name: Mark }
  | { readonly kind: 'measure'; readonly name: string; readonly scale: number | null };

const fieldsOf = (threshold: Threshold): EvidenceField[] => {
  switch (threshold.kind) {
    case 'mark':
      return [{ kind: 'mark', name: threshold.mark }];
    case 'measure':
      return [{ kind: 'measure', name: threshold.measure, scale: threshold.scale }];
    case 'reported':
      return [{ kind: 'measure', name: threshold.measure, scale: null }];
    case 'measures':
      return [threshold.left, ...(threshold.rightTask === null ? [threshold.right] : [])].map(
        (name) => ({ kind: 'measure', name, scale: null }),
      );
    default:
      return threshold.of.flatMap(fieldsOf);
  }
};

/** What the evidence of a criterion has to hold, in the order in which to ask; each thing once. */
export const evidenceFields = (threshold: Threshold): EvidenceField[] => {
  const fields = new Map(
    fieldsOf(threshold).map((field) => [`${field.kind} ${field.name}`, field]),
  );
  return [...fields.values()];
};

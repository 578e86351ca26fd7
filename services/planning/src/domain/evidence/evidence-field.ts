// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EvidenceValues } from '../task/declaration.ts';

export type EvidenceFieldName = keyof EvidenceValues;

/** One field of the small form with which a piece of evidence is given. */
export interface EvidenceField {
  readonly name: EvidenceFieldName;
  readonly kind: 'files' | 'link' | 'text' | 'mandates' | 'number' | 'date' | 'checkbox';
  readonly required: boolean;
  readonly unit: string | null;
  /** What the threshold compares it with; null when it is only reported. */
  readonly operator: string | null;
  readonly threshold: number | null;
}

const NUMBERS: Readonly<Record<string, EvidenceFieldName>> = {
  '%': 'percent',
  EUR: 'amount',
  users: 'users',
  persons: 'persons',
  sessions: 'sessions',
  'sessions-booked': 'sessions',
  'sign-ins': 'signIns',
  'hours-up': 'hours',
  score: 'score',
  rate: 'rate',
  count: 'count',
  'reserved-users': 'reservedUsers',
  'planned-users': 'plannedUsers',
  'reserved-gb': 'reservedGb',
  'planned-gb': 'plannedGb',
};

/** The field that holds a number of a playbook's threshold. */
export const fieldOfMeasure = (measure: string): EvidenceFieldName => NUMBERS[measure] ?? 'number';

/** A field that is compared with nothing. */
export const field = (
  name: EvidenceFieldName,
  kind: EvidenceField['kind'],
  required: boolean,
): EvidenceField => ({ name, kind, required, unit: null, operator: null, threshold: null });

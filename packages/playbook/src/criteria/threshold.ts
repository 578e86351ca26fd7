// SPDX-License-Identifier: AGPL-3.0-or-later

export type Comparison = '>=' | '<=' | '>' | '<' | '=';

/** What a person attests without a number. */
export const MARKS = ['present', 'signed', 'passed', 'complete'] as const;
export type Mark = (typeof MARKS)[number];

/** A number with its unit, compared with a constant: `>=80 %` is { measure: '%', operator: '>=', value: 80 }. */
export interface MeasureThreshold {
  readonly kind: 'measure';
  /** Name of the number in the evidence: `%`, `persons`, `sessions`, `EUR`, `users`, `score`, `hours-up`, ... */
  readonly measure: string;
  readonly operator: Comparison;
  readonly value: number;
  /** Top of the scale for a score (`/ 5`), else null. */
  readonly scale: number | null;
}

/** Two numbers compared: what is reserved with what is planned. */
export interface MeasuresThreshold {
  readonly kind: 'measures';
  readonly left: string;
  readonly operator: Comparison;
  readonly right: string;
  /** Task whose evidence holds the right number; null when it is in the same evidence. */
  readonly rightTask: string | null;
}

/** The number must be given, whatever it is; the goal is shown, not enforced. */
export interface ReportedThreshold {
  readonly kind: 'reported';
  readonly measure: string;
  readonly goal: number | null;
  /** As written after the number, for instance `weekly`. */
  readonly goalNote: string;
}

/** The condition of a criterion, parsed into data. */
export type Threshold =
  | { readonly kind: 'mark'; readonly mark: Mark }
  | MeasureThreshold
  | MeasuresThreshold
  | ReportedThreshold
  | { readonly kind: 'all'; readonly of: readonly Threshold[] };

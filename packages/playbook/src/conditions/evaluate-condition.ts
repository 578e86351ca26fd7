// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AttributeValue } from './attribute-value.ts';
import type { AttributePath, Condition } from './condition.ts';

/** The value of an attribute; undefined where the organisation or the attribute is not known. */
export type AttributeLookup = (path: AttributePath) => AttributeValue | undefined;

const UNTRUE = new Set(['', '0', 'none', 'false', 'no', 'non']);

/** Whether an attribute counts as true in `x.y ? A : B`. */
export const isTrue = (value: AttributeValue | undefined): boolean =>
  typeof value === 'boolean' ? value : !UNTRUE.has(String(value ?? ''));

/**
 * Whether a task with this condition exists for an organisation. An attribute that is not known
 * compares as the empty text, and `none` stands for it.
 */
export const taskExists = (condition: Condition | null, lookup: AttributeLookup): boolean => {
  if (condition?.kind !== 'exists') return true;
  const equal = (String(lookup(condition.path) ?? '') || 'none') === condition.value;
  return condition.operator === '=' ? equal : !equal;
};

/** The key that a predecessor stands for, once the condition of the task that waits has its say. */
export const resolvePredecessor = (
  key: string,
  condition: Condition | null,
  lookup: AttributeLookup,
): string => {
  if (condition?.kind !== 'choose' || key !== condition.otherwise) return key;
  return isTrue(lookup(condition.path)) ? condition.whenTrue : condition.otherwise;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tier } from '@essaim/kernel';
import { placeOfKey } from '../../territory/place-of-key.ts';

export type EligibilityPart =
  | { kind: 'tiers'; tiers: Tier[] }
  | { kind: 'places'; names: string[] };

const CLAUSE = /^organisation\.(tier|region|department) (?:==|in) ([\w|-]+)$/;

/**
 * The clauses of an eligibility expression that people can read: tiers and places joined by `and`.
 * Null when the expression says something else; it is then shown as it is.
 */
export function eligibilityParts(expression: string): EligibilityPart[] | null {
  const parts: EligibilityPart[] = [];
  for (const clause of expression.split(' and ')) {
    const [, field, list = ''] = CLAUSE.exec(clause.trim()) ?? [];
    const values = list.split('|');
    if (field === 'tier') parts.push({ kind: 'tiers', tiers: values as Tier[] });
    else if (field !== undefined) parts.push({ kind: 'places', names: values.map(nameOf) });
    else return null;
  }
  return parts;
}

const nameOf = (key: string): string => placeOfKey(key) ?? key;

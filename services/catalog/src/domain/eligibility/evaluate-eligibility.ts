// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Attribute, Comparison, Expression, OrganisationFacts } from './expression.ts';

/** One thing that an organisation is not, or is and should not be. */
export interface Ineligibility {
  readonly attribute: Attribute;
  /** `wanted`: one of the values was needed; `excluded`: none of them was allowed. */
  readonly kind: 'wanted' | 'excluded';
  readonly values: readonly string[];
}

/**
 * Whether an organisation may have an offer.
 * @returns what stands in the way; empty when nothing does
 */
export const evaluateEligibility = (
  expression: Expression,
  facts: OrganisationFacts,
): readonly Ineligibility[] => obstacles(expression, facts, true);

const obstacles = (
  expression: Expression,
  facts: OrganisationFacts,
  wanted: boolean,
): readonly Ineligibility[] => {
  switch (expression.kind) {
    case 'always':
      return wanted ? [] : [{ attribute: 'key', kind: 'excluded', values: [facts.key] }];
    case 'comparison':
      return comparisonObstacle(expression, facts, wanted);
    case 'not':
      return obstacles(expression.part, facts, !wanted);
    case 'and':
    case 'or': {
      const found = expression.parts.map((part) => obstacles(part, facts, wanted));
      const needsAll = (expression.kind === 'and') === wanted;
      if (!needsAll && found.some((part) => part.length === 0)) return [];
      return found.flat();
    }
  }
};

const comparisonObstacle = (
  { attribute, operator, values }: Comparison,
  facts: OrganisationFacts,
  wanted: boolean,
): readonly Ineligibility[] => {
  const actual = facts[attribute];
  const isAmong = actual !== null && values.includes(actual);
  const needsToBe = (operator !== '!=') === wanted;
  if (isAmong === needsToBe) return [];
  return [{ attribute, kind: needsToBe ? 'wanted' : 'excluded', values }];
};

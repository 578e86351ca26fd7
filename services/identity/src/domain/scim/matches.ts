// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Filter, FilterValue } from './filter.ts';
import type { Attribute } from './schema.ts';

type Value = Readonly<Record<string, unknown>>;

/**
 * Whether one value of a multi-valued attribute fits a filter, as PATCH chooses values.
 * @param attribute the multi-valued attribute, whose sub-attributes the filter names
 * @throws DomainError `scim-path-invalid` for a sub-attribute that it does not have
 */
export const matches = (attribute: Attribute, filter: Filter, value: Value): boolean => {
  switch (filter.kind) {
    case 'and':
      return matches(attribute, filter.left, value) && matches(attribute, filter.right, value);
    case 'or':
      return matches(attribute, filter.left, value) || matches(attribute, filter.right, value);
    case 'not':
      return !matches(attribute, filter.of, value);
    case 'some':
      throw problem('scim-path-invalid', { found: filter.path.name });
    case 'present':
      return isPresent(value[subOf(attribute, filter.path.name).name]);
    case 'compare': {
      const sub = subOf(attribute, filter.path.name);
      return compare(value[sub.name] ?? null, filter.op, filter.value, sub.caseExact);
    }
  }
};

const subOf = (attribute: Attribute, name: string): Attribute => {
  const found = attribute.subAttributes?.find((sub) => sub.name.toLowerCase() === name);
  if (!found) throw problem('scim-path-invalid', { found: name });
  return found;
};

const isPresent = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '';

const folded = (value: unknown, isExact: boolean): unknown =>
  typeof value === 'string' && !isExact ? value.toLowerCase() : value;

const compare = (
  left: unknown,
  op: (Filter & { kind: 'compare' })['op'],
  right: FilterValue,
  isExact: boolean,
): boolean => {
  const [a, b] = [folded(left, isExact), folded(right, isExact)];
  if (op === 'eq') return a === b;
  if (op === 'ne') return a !== b;
  if (typeof a !== 'string' || typeof b !== 'string') return false;
  return {
    co: a.includes(b),
    sw: a.startsWith(b),
    ew: a.endsWith(b),
    gt: a > b,
    ge: a >= b,
    lt: a < b,
    le: a <= b,
  }[op];
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { parsePath } from './parse-filter.ts';
import { type Schema, findAttribute } from './schema.ts';

type Resource = Readonly<Record<string, unknown>>;

/** Which attributes an answer holds (RFC 7644, 3.9). */
export interface Projection {
  readonly only: readonly string[] | null;
  readonly without: readonly string[];
}

const listed = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/**
 * Reads `attributes` and `excludedAttributes`; names that the schema does not know choose nothing.
 * @throws DomainError `scim-path-invalid`, `scim-syntax-invalid` when both are given
 */
export const readProjection = (
  schema: Schema,
  attributes: string | undefined,
  excluded: string | undefined,
): Projection => {
  if (attributes !== undefined && excluded !== undefined) throw problem('scim-syntax-invalid');
  const names = (text: string | undefined) =>
    listed(text).flatMap((name) => {
      const found = findAttribute(schema, parsePath(name));
      if (!found) return [];
      return [found.sub ? `${found.attribute.name}.${found.sub.name}` : found.attribute.name];
    });
  return {
    only: attributes === undefined ? null : names(attributes),
    without: names(excluded),
  };
};

/** A resource with the attributes that were asked for, and those that every answer holds. */
export const project = (
  schema: Schema,
  { only, without }: Projection,
  resource: Resource,
): Record<string, unknown> => {
  const kept: Record<string, unknown> = {};
  for (const { name, returned } of schema.attributes) {
    const value = resource[name];
    if (value === undefined) continue;
    if (returned === 'always') kept[name] = value;
    else if (only === null) {
      if (!without.includes(name)) kept[name] = lessOf(name, without, value);
    } else if (only.includes(name)) kept[name] = value;
    else {
      const subs = only
        .filter((one) => one.startsWith(`${name}.`))
        .map((one) => one.slice(name.length + 1));
      if (subs.length > 0) kept[name] = partsOf(value, (sub) => subs.includes(sub));
    }
  }
  return kept;
};

const lessOf = (name: string, without: readonly string[], value: unknown): unknown => {
  const subs = without
    .filter((one) => one.startsWith(`${name}.`))
    .map((one) => one.slice(name.length + 1));
  return subs.length === 0 ? value : partsOf(value, (sub) => !subs.includes(sub));
};

const partsOf = (value: unknown, keeps: (sub: string) => boolean): unknown => {
  if (Array.isArray(value)) return value.map((item) => partsOf(item, keeps));
  return Object.fromEntries(Object.entries(value as object).filter(([sub]) => keeps(sub)));
};

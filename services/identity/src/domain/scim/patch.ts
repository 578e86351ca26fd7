// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { PatchPath } from './filter.ts';
import { matches } from './matches.ts';
import { parsePatchPath } from './parse-filter.ts';
import { type Attribute, type Schema, findAttribute } from './schema.ts';
import { complexValue, simpleValue, valuesOf } from './values.ts';

export interface PatchOperation {
  readonly op: 'add' | 'replace' | 'remove';
  readonly path: string | null;
  readonly value: unknown;
}

/** A resource's attributes by their names as the schema spells them. */
export type Attributes = Record<string, unknown>;
type Values = Record<string, unknown>[];

/**
 * Applies the operations of a PATCH in their order (RFC 7644, 3.5.2). Only attributes of the schema are
 * ever written, whatever a path says.
 * @returns the attributes as they become; those given stay as they were
 * @throws DomainError `scim-path-invalid`, `scim-no-target`, `scim-value-invalid`, `scim-mutability`
 */
export const applyPatch = (
  schema: Schema,
  before: Readonly<Attributes>,
  operations: readonly PatchOperation[],
): Attributes => {
  const after = structuredClone(before) as Attributes;
  for (const operation of operations) applyOne(schema, after, operation);
  return after;
};

const applyOne = (schema: Schema, after: Attributes, { op, path, value }: PatchOperation): void => {
  if (path !== null) {
    applyAt(schema, after, op, parsePatchPath(path), value);
    return;
  }
  if (op === 'remove') throw problem('scim-no-target', { path: '' });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw problem('scim-value-invalid', { attribute: 'value' });
  }
  for (const [key, item] of Object.entries(value)) {
    if (key.toLowerCase() === 'schemas') continue;
    if (key.toLowerCase() === schema.id.toLowerCase()) {
      applyOne(schema, after, { op, path: null, value: item });
    } else applyAt(schema, after, op, parsePatchPath(key), item);
  }
};

const applyAt = (
  schema: Schema,
  after: Attributes,
  op: PatchOperation['op'],
  { path, values }: PatchPath,
  value: unknown,
): void => {
  const found = findAttribute(schema, path);
  if (!found) throw problem('scim-path-invalid', { found: path.sub ?? path.name });
  const { attribute, sub } = found;
  if ((sub ?? attribute).mutability === 'readOnly' || attribute.mutability === 'readOnly') {
    throw problem('scim-mutability', { attribute: attribute.name });
  }
  if (op === 'remove' && (sub ?? attribute).required) {
    throw problem('scim-mutability', { attribute: attribute.name });
  }
  if (attribute.multiValued) {
    changeValues(after, op, { attribute, sub, filter: values }, value);
    return;
  }
  if (values !== null) throw problem('scim-path-invalid', { found: attribute.name });
  if (sub !== null) {
    const complex = { ...(after[attribute.name] as Attributes | undefined) };
    if (op === 'remove') delete complex[sub.name];
    else complex[sub.name] = simpleValue(sub, value);
    after[attribute.name] = complex;
  } else if (op === 'remove') delete after[attribute.name];
  else if (attribute.type === 'complex') {
    after[attribute.name] = {
      ...(after[attribute.name] as Attributes | undefined),
      ...complexValue(attribute, value),
    };
  } else after[attribute.name] = simpleValue(attribute, value);
};

interface Target {
  readonly attribute: Attribute;
  readonly sub: Attribute | null;
  readonly filter: PatchPath['values'];
}

const changeValues = (
  after: Attributes,
  op: PatchOperation['op'],
  { attribute, sub, filter }: Target,
  value: unknown,
): void => {
  const present = (after[attribute.name] ?? []) as Values;
  const isChosen = (item: Values[number]) => filter === null || matches(attribute, filter, item);
  const set = (values: Values) => {
    if (values.length === 0) delete after[attribute.name];
    else after[attribute.name] = values;
  };
  if (filter === null && sub === null) {
    if (op === 'add') set(merged(attribute, present, valuesOf(attribute, value)));
    else if (op === 'replace') set(merged(attribute, [], valuesOf(attribute, value)));
    else set(present.filter((item) => !isNamed(attribute, item, value)));
    return;
  }
  const chosen = present.filter(isChosen);
  if (op === 'remove') {
    if (sub === null) set(present.filter((item) => !chosen.includes(item)));
    else for (const item of chosen) delete item[sub.name];
    return;
  }
  if (chosen.length === 0) {
    const made = op === 'add' && filter !== null ? equalTo(attribute, filter) : null;
    if (made === null) throw problem('scim-no-target', { path: attribute.name });
    present.push(made);
    chosen.push(made);
  }
  for (const item of chosen) {
    if (sub === null) Object.assign(item, complexValue(attribute, value));
    else item[sub.name] = simpleValue(sub, value);
  }
  set(onePrimary(present, chosen));
};

/** Values after others were added: one that is there already is not doubled. */
const merged = (attribute: Attribute, present: Values, added: Values): Values => {
  const values = [...present];
  for (const item of added) {
    const same = values.findIndex((one) => one['value'] === item['value']);
    if (same === -1) values.push(item);
    else values[same] = { ...values[same], ...item };
  }
  return attribute.subAttributes?.some(({ name }) => name === 'primary')
    ? onePrimary(values, added)
    : values;
};

/** At most one value is primary (RFC 7643, 2.4): the newest that says so. */
const onePrimary = (values: Values, changed: Values): Values => {
  const newest = changed.findLast((item) => item['primary'] === true);
  if (!newest) return values;
  return values.map((item) =>
    item['primary'] === true && item['value'] !== newest['value']
      ? { ...item, primary: false }
      : item,
  );
};

/** Whether a `remove` without a filter means a value: every one, or those that it lists. */
const isNamed = (attribute: Attribute, item: Values[number], value: unknown): boolean =>
  value === undefined ||
  value === null ||
  valuesOf(attribute, value).some((one) => one['value'] === item['value']);

/** The value that a filter of one equality describes, for an `add` where none fits yet. */
const equalTo = (
  attribute: Attribute,
  filter: NonNullable<PatchPath['values']>,
): Values[number] | null => {
  if (filter.kind !== 'compare' || filter.op !== 'eq') return null;
  const sub = attribute.subAttributes?.find(({ name }) => name.toLowerCase() === filter.path.name);
  return sub ? { [sub.name]: simpleValue(sub, filter.value) } : null;
};

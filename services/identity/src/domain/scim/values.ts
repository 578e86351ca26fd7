// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Attribute, Schema } from './schema.ts';

const LONGEST = 1000;
const MOST_VALUES = 10_000;

/**
 * A value of a simple attribute, of the type that the schema says. Some directories send booleans as
 * texts.
 * @throws DomainError `scim-value-invalid`
 */
export const simpleValue = ({ name, type }: Attribute, value: unknown): string | boolean | null => {
  if (value === null) return null;
  if (type === 'boolean') {
    const said = typeof value === 'string' ? value.toLowerCase() : value;
    if (said === true || said === 'true') return true;
    if (said === false || said === 'false') return false;
  } else if (typeof value === 'string' && value.length <= LONGEST) return value;
  throw problem('scim-value-invalid', { attribute: name });
};

/**
 * The writable sub-attributes of a complex value; what the schema does not know is left out.
 * @throws DomainError `scim-value-invalid`
 */
export const complexValue = (
  { name, subAttributes = [] }: Attribute,
  value: unknown,
): Record<string, unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw problem('scim-value-invalid', { attribute: name });
  }
  const read: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const sub = subAttributes.find((one) => one.name.toLowerCase() === key.toLowerCase());
    if (sub && sub.mutability !== 'readOnly') read[sub.name] = simpleValue(sub, item);
  }
  return read;
};

/**
 * The values of a multi-valued attribute: a list, or one alone.
 * @throws DomainError `scim-value-invalid`
 */
export const valuesOf = (attribute: Attribute, value: unknown): Record<string, unknown>[] => {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  if (list.length > MOST_VALUES) throw problem('scim-value-invalid', { attribute: attribute.name });
  return list.map((item) =>
    complexValue(attribute, typeof item === 'string' ? { value: item } : item),
  );
};

/**
 * The writable attributes of a resource as a client sent it whole (POST, PUT); what is read-only or
 * unknown is left out (RFC 7644, 3.3 and 3.5.1).
 * @throws DomainError `scim-syntax-invalid`, `scim-value-invalid`
 */
export const readResource = (schema: Schema, body: unknown): Record<string, unknown> => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw problem('scim-syntax-invalid');
  }
  const given = new Map(Object.entries(body).map(([key, value]) => [key.toLowerCase(), value]));
  const schemas = given.get('schemas');
  if (!Array.isArray(schemas) || !schemas.includes(schema.id)) {
    throw problem('scim-syntax-invalid');
  }
  const read: Record<string, unknown> = {};
  for (const attribute of schema.attributes) {
    const value = given.get(attribute.name.toLowerCase());
    if (value === undefined || value === null || attribute.mutability === 'readOnly') continue;
    if (attribute.multiValued) read[attribute.name] = valuesOf(attribute, value);
    else if (attribute.type === 'complex') read[attribute.name] = complexValue(attribute, value);
    else read[attribute.name] = simpleValue(attribute, value);
  }
  for (const { name, required, mutability } of schema.attributes) {
    const isMissing = required && mutability !== 'readOnly' && (read[name] ?? '') === '';
    if (isMissing) throw problem('scim-value-invalid', { attribute: name });
  }
  return read;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type RawBuilder, sql } from 'kysely';
import type { AttributePath, Comparison, Filter, FilterValue } from '../../domain/scim/filter.ts';

/** Where an attribute lives in the database. */
export type Column =
  | {
      readonly kind: 'text';
      readonly value: RawBuilder<string | null>;
      readonly isExact: boolean;
    }
  | { readonly kind: 'boolean'; readonly value: RawBuilder<boolean> }
  | { readonly kind: 'instant'; readonly value: RawBuilder<string> }
  /** A multi-valued attribute: whether a value exists that fits, and where its parts live. */
  | {
      readonly kind: 'values';
      readonly some: (fits: RawBuilder<boolean>) => RawBuilder<boolean>;
      readonly parts: Columns;
      /** The part that a comparison without one means. */
      readonly usual: string;
    };

/** Columns by the attribute's name in lower case, with `.` before a sub-attribute's. */
export type Columns = Readonly<Record<string, Column>>;

type Condition = RawBuilder<boolean>;

/**
 * A filter as a condition of a query, values bound as parameters.
 * @param columns what the resource has
 * @throws DomainError `scim-filter-invalid` for an attribute or a comparison that it does not have
 */
export const compileFilter = (filter: Filter, columns: Columns): Condition => {
  switch (filter.kind) {
    case 'and':
      return sql<boolean>`(${compileFilter(filter.left, columns)} and ${compileFilter(filter.right, columns)})`;
    case 'or':
      return sql<boolean>`(${compileFilter(filter.left, columns)} or ${compileFilter(filter.right, columns)})`;
    case 'not':
      return sql<boolean>`(not ${compileFilter(filter.of, columns)})`;
    case 'some': {
      const column = columnOf(filter.path, columns);
      if (column.kind !== 'values') throw unknown(filter.path);
      return column.some(compileFilter(filter.of, column.parts));
    }
    case 'present':
      return onColumn(filter.path, columns, (column) => present(column));
    case 'compare':
      return onColumn(filter.path, columns, (column) =>
        compare(column, filter.op, filter.value, filter.path),
      );
  }
};

const nameOf = ({ name, sub }: AttributePath): string => (sub === null ? name : `${name}.${sub}`);

const unknown = (path: AttributePath) => problem('scim-filter-invalid', { found: nameOf(path) });

const columnOf = (path: AttributePath, columns: Columns): Column => {
  const name = nameOf(path);
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (!column) throw unknown(path);
  return column;
};

/** A sub-attribute of a multi-valued attribute is of any of its values: `emails.value co "x"`. */
const onColumn = (
  path: AttributePath,
  columns: Columns,
  condition: (column: Exclude<Column, { kind: 'values' }>) => Condition,
): Condition => {
  const outer = Object.hasOwn(columns, path.name) ? columns[path.name] : undefined;
  if (outer?.kind === 'values') {
    const part = columnOf({ schema: null, name: path.sub ?? outer.usual, sub: null }, outer.parts);
    if (part.kind === 'values') throw unknown(path);
    return outer.some(condition(part));
  }
  const column = columnOf(path, columns);
  if (column.kind === 'values') throw unknown(path);
  return condition(column);
};

const present = (column: Exclude<Column, { kind: 'values' }>): Condition =>
  column.kind === 'text'
    ? sql<boolean>`(coalesce(${column.value}, '') <> '')`
    : sql<boolean>`(${column.value} is not null)`;

const OPERATORS = { gt: sql`>`, ge: sql`>=`, lt: sql`<`, le: sql`<=` } as const;

const compare = (
  column: Exclude<Column, { kind: 'values' }>,
  op: Comparison,
  value: FilterValue,
  path: AttributePath,
): Condition => {
  if (value === null) {
    if (op === 'eq') return sql<boolean>`(not ${present(column)})`;
    if (op === 'ne') return present(column);
    throw unknown(path);
  }
  if (column.kind === 'boolean') {
    if (typeof value !== 'boolean' || (op !== 'eq' && op !== 'ne')) throw unknown(path);
    return op === 'eq'
      ? sql<boolean>`(${column.value} = ${value})`
      : sql<boolean>`(${column.value} <> ${value})`;
  }
  if (typeof value !== 'string') throw unknown(path);
  return column.kind === 'instant'
    ? compareInstant(column.value, op, value, path)
    : compareText(column, op, value);
};

/** Years of four digits: the database writes others in its own way, and has no year 0. */
const IN_THE_DATABASE = /^(?!0000)\d{4}-/;

const compareInstant = (
  column: RawBuilder<string>,
  op: Comparison,
  value: string,
  path: AttributePath,
): Condition => {
  let instant: string;
  try {
    instant = Temporal.Instant.from(value).toString();
  } catch {
    throw unknown(path);
  }
  if (!IN_THE_DATABASE.test(instant)) throw unknown(path);
  if (op === 'eq') return sql<boolean>`(${column} = ${instant}::timestamptz)`;
  if (op === 'ne') return sql<boolean>`(${column} <> ${instant}::timestamptz)`;
  if (op === 'co' || op === 'sw' || op === 'ew') throw unknown(path);
  return sql<boolean>`(${column} ${OPERATORS[op]} ${instant}::timestamptz)`;
};

const compareText = (
  { value: raw, isExact }: Extract<Column, { kind: 'text' }>,
  op: Comparison,
  text: string,
): Condition => {
  const column = isExact ? sql`coalesce(${raw}, '')` : sql`lower(coalesce(${raw}, ''))`;
  const value = isExact ? text : text.toLowerCase();
  switch (op) {
    case 'eq':
      return sql<boolean>`(${column} = ${value})`;
    case 'ne':
      return sql<boolean>`(${column} <> ${value})`;
    case 'co':
      return sql<boolean>`(position(${value} in ${column}) > 0)`;
    case 'sw':
      return sql<boolean>`starts_with(${column}, ${value})`;
    case 'ew':
      return sql<boolean>`(right(${column}, length(${value})) = ${value})`;
    default:
      return sql<boolean>`(${column} collate "C" ${OPERATORS[op]} ${value})`;
  }
};

// SPDX-License-Identifier: AGPL-3.0-or-later

export type JsonSchema = Readonly<Record<string, unknown>>;

/** One value of the text: the column that the tables have for it, and what its schema says. */
export interface Field {
  readonly kind: 'text' | 'list' | 'flag' | 'links';
  readonly column: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
}

/** Values under one name. */
export interface Group {
  readonly kind: 'group';
  readonly required: boolean;
  readonly schema: JsonSchema;
  readonly fields: Shape;
}

/** What may stand in a map, by name and in the order in which it is written. */
export type Shape = Readonly<Record<string, Field | Group>>;

const described = (description: string, schema: JsonSchema): JsonSchema => ({
  description,
  ...schema,
});

type Make = (column: string, description: string, schema?: JsonSchema) => Field;

/** A value that may be left out. */
export const value: Make = (column, description, schema = { type: 'string' }) => ({
  kind: 'text',
  column,
  required: false,
  schema: described(description, schema),
});

/** The same field, which may not be left out. */
export const must = <Part extends Field | Group>(part: Part): Part => ({ ...part, required: true });

/** A list of texts. */
export const list: Make = (column, description, schema = { type: 'string' }) => ({
  kind: 'list',
  column,
  required: false,
  schema: described(description, { type: 'array', items: schema }),
});

/** True or false. */
export const flag: Make = (column, description) => ({
  kind: 'flag',
  column,
  required: false,
  schema: described(description, { type: 'boolean' }),
});

/** Tasks and gates that are waited for. */
export const links: Make = (column, description, schema = {}) => ({
  kind: 'links',
  column,
  required: false,
  schema: described(description, schema),
});

export const group = (description: string, fields: Shape): Group => ({
  kind: 'group',
  required: false,
  schema: { description },
  fields,
});

/** Path of each column in a shape: `title_fr` is `title.fr`. */
export const columnPaths = (shape: Shape, before = ''): Map<string, string> =>
  new Map(
    Object.entries(shape).flatMap(([name, part]): [string, string][] =>
      part.kind === 'group'
        ? [...columnPaths(part.fields, `${before}${name}.`)]
        : [[part.column, `${before}${name}`]],
    ),
  );

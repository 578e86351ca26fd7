// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { SERVICES } from './documents.ts';
import { type OpenApiDocument, openApiDocument } from './documents.ts';
import { listOperations } from './operations.ts';

/** What a schema of OpenAPI may say, as far as limits go. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly enum?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly schema?: Schema;
  readonly name?: string;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

const resolved = (document: OpenApiDocument, schema: Schema): Schema =>
  schema.$ref === undefined
    ? schema
    : resolved(
        document,
        schema.$ref
          .slice(2)
          .split('/')
          .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document) as Schema,
      );

const unlimited = (document: OpenApiDocument, given: Schema, where: string): string[] => {
  const schema = resolved(document, given);
  const types = [schema.type ?? []].flat();
  const isFixed = schema.enum !== undefined;
  return [
    ...(types.some((type) => type === 'integer' || type === 'number') &&
    schema.maximum === undefined &&
    !isFixed
      ? [`${where}: a number without a maximum`]
      : []),
    ...(types.includes('string') &&
    schema.maxLength === undefined &&
    schema.format === undefined &&
    schema.pattern === undefined &&
    !isFixed
      ? [`${where}: a text without a greatest length`]
      : []),
    ...(types.includes('array') && schema.maxItems === undefined
      ? [`${where}: a list without a greatest length`]
      : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
      unlimited(document, property, `${where}.${name}`),
    ),
    ...(schema.items ? unlimited(document, schema.items, `${where}[]`) : []),
    ...[...(schema.allOf ?? []), ...(schema.oneOf ?? [])].flatMap((one) =>
      unlimited(document, one, where),
    ),
  ];
};

/** CSV texts have the limit of a file, which the body's reader knows. */
const isFile = (type: string): boolean => type === 'text/csv';

test.each(SERVICES)('%s: whatever a request carries has its limit', (service) => {
  const document = openApiDocument(service);
  const faults = listOperations(document).flatMap(({ operationId, path, method }) => {
    const operation = document.paths?.[path]?.[method] as {
      readonly requestBody?: Schema;
      readonly parameters?: readonly Schema[];
    };
    const bodies = Object.entries(resolved(document, operation.requestBody ?? {}).content ?? {});
    const parameters = (operation.parameters ?? []).map((one) => resolved(document, one));
    return [
      ...bodies
        .filter(([type]) => !isFile(type))
        .flatMap(([, { schema }]) => unlimited(document, schema, operationId)),
      ...parameters.flatMap(({ name, schema }) =>
        unlimited(document, schema ?? {}, `${operationId}?${name}`),
      ),
    ];
  });
  expect(faults).toEqual([]);
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { ScimListRequest } from '../../db/scim/scim-users.ts';
import { parseFilter, parsePath } from '../../domain/scim/parse-filter.ts';
import { type Projection, project, readProjection } from '../../domain/scim/project.ts';
import { type Schema, findAttribute } from '../../domain/scim/schema.ts';
import type { ScimReply, ScimRequest } from './exchange.ts';

const LIST_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
const USUAL_COUNT = 100;
export const MOST_RESULTS = 200;

export interface ListAsked extends ScimListRequest {
  readonly startIndex: number;
  readonly projection: Projection;
}

const whole = (text: string | undefined, usual: number): number => {
  if (text === undefined) return usual;
  if (!/^-?\d{1,9}$/.test(text)) throw problem('scim-value-invalid', { attribute: 'count' });
  return Number(text);
};

/**
 * Reads filter, order, page and attributes of a list (RFC 7644, 3.4.2).
 * @throws DomainError `scim-filter-invalid`, `scim-path-invalid`, `scim-value-invalid`
 */
export const readListRequest = (
  schema: Schema,
  query: ScimRequest['query'],
  isSort: (name: string) => boolean,
): ListAsked => {
  const startIndex = Math.max(1, whole(query['startIndex'], 1));
  const size = Math.min(MOST_RESULTS, Math.max(0, whole(query['count'], USUAL_COUNT)));
  const filter = query['filter'];
  return {
    filter: filter === undefined ? null : parseFilter(filter),
    sortBy: readSort(schema, query['sortBy'], isSort),
    isDescending: query['sortOrder']?.toLowerCase() === 'descending',
    offset: startIndex - 1,
    startIndex,
    size,
    projection: readProjection(schema, query['attributes'], query['excludedAttributes']),
  };
};

const readSort = (
  schema: Schema,
  sortBy: string | undefined,
  isSort: (name: string) => boolean,
): string | null => {
  if (sortBy === undefined) return null;
  const path = parsePath(sortBy);
  const name = path.sub === null ? path.name : `${path.name}.${path.sub}`;
  if (!findAttribute(schema, path) || !isSort(name)) {
    throw problem('scim-path-invalid', { found: sortBy.slice(0, 40) });
  }
  return name;
};

/** A page of resources as a list response, with the attributes that were asked for. */
export const listReply = (
  schema: Schema,
  { startIndex, projection }: ListAsked,
  total: number,
  resources: readonly Record<string, unknown>[],
): ScimReply => ({
  status: 200,
  body: {
    schemas: [LIST_SCHEMA],
    totalResults: total,
    startIndex,
    itemsPerPage: resources.length,
    Resources: resources.map((resource) => project(schema, projection, resource)),
  },
});

const SEARCH_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:SearchRequest';

/**
 * The query of a search that comes as a body (RFC 7644, 3.4.3).
 * @throws DomainError `scim-syntax-invalid`
 */
export const searchQuery = (body: unknown): ScimRequest['query'] => {
  const search = body as Readonly<Record<string, unknown>> | null;
  const { schemas, ...rest } = search ?? {};
  if (!Array.isArray(schemas) || !schemas.includes(SEARCH_SCHEMA)) {
    throw problem('scim-syntax-invalid');
  }
  return Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map((item) => wordOf(name, item)).join(',')
        : wordOf(name, value),
    ]),
  );
};

const wordOf = (name: string, value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw problem('scim-value-invalid', { attribute: name });
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Schema, groupSchema, userSchema } from '../../domain/scim/schema.ts';
import type { ScimHandler, ScimRequest } from './exchange.ts';
import { MOST_RESULTS } from './list-request.ts';

const LIST_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
const SCHEMA_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:Schema';
const TYPE_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:ResourceType';
const CONFIG_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig';
const COMMON = new Set(['schemas', 'id', 'externalId', 'meta']);

export const BULK_LIMITS = { operations: 100, bytes: 1_000_000 } as const;

/** What this service offers (RFC 7643, 5). */
export const getServiceProviderConfig: ScimHandler = async (_request, { baseUrl }) => ({
  status: 200,
  body: {
    schemas: [CONFIG_SCHEMA],
    patch: { supported: true },
    bulk: {
      supported: true,
      maxOperations: BULK_LIMITS.operations,
      maxPayloadSize: BULK_LIMITS.bytes,
    },
    filter: { supported: true, maxResults: MOST_RESULTS },
    changePassword: { supported: false },
    sort: { supported: true },
    etag: { supported: true },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'essaim key',
        description: 'A machine key of the organisation, as a bearer token',
        specUri: 'https://www.rfc-editor.org/info/rfc6750',
        primary: true,
      },
    ],
    meta: {
      resourceType: 'ServiceProviderConfig',
      location: `${baseUrl}/ServiceProviderConfig`,
    },
  },
});

const typeOf = (schema: Schema, baseUrl: string) => ({
  schemas: [TYPE_SCHEMA],
  id: schema.name,
  name: schema.name,
  description: schema.description,
  endpoint: `/${schema.name}s`,
  schema: schema.id,
  meta: {
    resourceType: 'ResourceType',
    location: `${baseUrl}/ResourceTypes/${schema.name}`,
  },
});

const schemaOf = (schema: Schema, baseUrl: string) => ({
  schemas: [SCHEMA_SCHEMA],
  id: schema.id,
  name: schema.name,
  description: schema.description,
  attributes: schema.attributes.filter(({ name }) => !COMMON.has(name)),
  meta: { resourceType: 'Schema', location: `${baseUrl}/Schemas/${schema.id}` },
});

const SCHEMAS = [userSchema, groupSchema];

/** One by its name, or all; these lists are never filtered (RFC 7644, 4). */
const discovery =
  (
    show: (schema: Schema, baseUrl: string) => Readonly<Record<string, unknown>>,
    nameOf: (schema: Schema) => string,
  ): ScimHandler =>
  async ({ path, query }: ScimRequest, { baseUrl }) => {
    const [, name] = path;
    if (name !== undefined) {
      const found = SCHEMAS.find((schema) => nameOf(schema) === name);
      if (!found) throw problem('not-found');
      return { status: 200, body: show(found, baseUrl) };
    }
    if (query['filter'] !== undefined) throw problem('scim-outside');
    return {
      status: 200,
      body: {
        schemas: [LIST_SCHEMA],
        totalResults: SCHEMAS.length,
        startIndex: 1,
        itemsPerPage: SCHEMAS.length,
        Resources: SCHEMAS.map((schema) => show(schema, baseUrl)),
      },
    };
  };

export const getResourceTypes = discovery(typeOf, ({ name }) => name);
export const getSchemas = discovery(schemaOf, ({ id }) => id);

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { OpenApiDocument } from '@essaim/contracts';
import { fixedClock } from '@essaim/kernel';
import { createGuard, createHttpApp, createLogger, listen } from '@essaim/service-kit';
import { type TestRealm, testRealm } from '../keycloak/test-realm.ts';
import { testNetwork } from '../matrix/network.ts';
import { revokedBefore } from '../matrix/bad-tokens.ts';
import { type Persona, personas } from '../matrix/personas.ts';

const schema = (type: string) => ({ content: { 'application/json': { schema: { type } } } });

/** A small contract: parameters, bodies, an open operation, one that breaks down. */
export const exampleDocument: OpenApiDocument = {
  openapi: '3.1.0',
  info: { title: 'example', version: '1.0.0' },
  paths: {
    '/things/{thingId}': {
      get: {
        operationId: 'getThing',
        parameters: [
          { name: 'thingId', in: 'path', required: true, schema: { type: 'string', minLength: 2 } },
          { name: 'many', in: 'query', schema: { type: 'integer', maximum: 10 } },
          { name: 'word', in: 'query', schema: { type: 'string' } },
          { name: 'day', in: 'query', schema: { type: 'string', format: 'date' } },
        ],
        responses: { '200': { description: 'found', ...schema('object') } },
      },
      post: {
        operationId: 'changeThing',
        parameters: [{ name: 'thingId', in: 'path', required: true, schema: { type: 'string' } }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['name'],
                properties: { name: { type: 'string' } },
              },
            },
            'multipart/form-data': {
              schema: {
                type: 'object',
                required: ['file'],
                properties: { file: { type: 'string', format: 'binary' } },
              },
            },
          },
        },
        responses: { '200': { description: 'changed', ...schema('object') } },
      },
    },
    '/broken': {
      get: {
        operationId: 'breakDown',
        responses: { '200': { description: 'no', ...schema('object') } },
      },
    },
    '/open': {
      get: {
        operationId: 'getOpen',
        security: [],
        parameters: [{ name: 'asks', in: 'query', schema: { type: 'boolean' } }],
        responses: { '200': { description: 'open', ...schema('object') } },
      },
    },
  },
};

export interface ExampleApp extends AsyncDisposable {
  readonly url: string;
  readonly realm: TestRealm;
  readonly network: ReturnType<typeof testNetwork>;
  /** The one person whom it knows, with mandates of version 3. */
  readonly person: Persona;
  /** Calls it with the person's token, or another, and reads the JSON of the answer. */
  call(
    path: string,
    init?: RequestInit & { readonly token?: string },
  ): Promise<{ response: Response; body: Record<string, unknown> }>;
}

/** An application of the service kit behind a real realm, on a port of its own. */
export const startExample = async (): Promise<ExampleApp> => {
  const network = testNetwork();
  const person = personas(network).find(({ name }) => name === 'coordination@dep-53');
  if (!person) throw new Error('no persona');
  const realm = await testRealm();
  const clock = fixedClock('2027-01-04T08:00:00Z');
  const logger = createLogger('example', 'silent');
  const guard = createGuard({
    issuer: realm.issuer,
    audience: 'essaim-planning',
    authorizedParties: [realm.clientId],
    clock,
    loadPerson: async (uid) =>
      uid === person.uid
        ? {
            personId: person.personId,
            mandateVersion: 3,
            mandates: person.mandates,
            isActive: true,
            revokedBefore: revokedBefore(),
          }
        : null,
  });
  const handlers = {
    getThing: async (
      request: { params: unknown; query: unknown },
      context: { actor: unknown },
    ) => ({
      status: 200,
      body: { params: request.params, query: request.query, actor: context.actor },
    }),
    changeThing: async (request: { files: { name: string; bytes: Buffer }[]; body: unknown }) => ({
      status: 200,
      body: { files: request.files.map(({ name, bytes }) => [name, bytes.length]) },
    }),
    breakDown: async () => {
      throw new Error('postgres://user:hunter2@host failed');
    },
    getOpen: async (
      request: { query: { asks?: boolean } },
      context: { readonly actor: unknown },
    ) => ({ status: 200, body: request.query.asks ? { actor: context.actor } : {} }),
  };
  const app = createHttpApp({
    document: exampleDocument,
    handlers,
    guard,
    health: { needs: {}, delays: {} },
    logger,
    clock,
  });
  const served = await listen(app, 0);
  return {
    url: served.url,
    realm,
    network,
    person,
    call: async (path, init = {}) => {
      const token = init.token ?? (await realm.token({ uid: person.uid, mandateVersion: 3 }));
      const headers = {
        authorization: `Bearer ${token}`,
        ...(init.headers as Record<string, string>),
      };
      const response = await fetch(`${served.url}${path}`, { ...init, headers });
      return { response, body: (await response.json()) as Record<string, unknown> };
    },
    [Symbol.asyncDispose]: async () => {
      await served.close();
      await realm[Symbol.asyncDispose]();
    },
  };
};

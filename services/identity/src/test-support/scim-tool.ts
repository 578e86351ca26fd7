// SPDX-License-Identifier: AGPL-3.0-or-later
import express from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Resources, Types } from 'scimmy';
import { SCIMMYRouters } from 'scimmy-routers';

type Resource = InstanceType<typeof Resources.User>;

/** A user as the library keeps it after checking it against the schema of RFC 7643. */
export interface ScimToolUser {
  readonly id: string;
  readonly externalId?: string;
  readonly userName?: string;
  readonly displayName?: string;
  readonly active?: boolean;
  readonly name?: { readonly givenName?: string; readonly familyName?: string };
  readonly emails?: readonly { readonly value?: string }[];
}

export interface ScimTool extends AsyncDisposable {
  /** Base address of its SCIM 2.0 service. */
  readonly address: string;
  readonly users: ReadonlyMap<string, ScimToolUser>;
  /** Requests that it took, as `METHOD /path`. */
  readonly heard: string[];
  /** Answers 503 to everything while it is down. */
  isDown: boolean;
  /** The only credentials that it takes, as `id:secret`. */
  credentials: string;
}

/** A tool with the SCIM 2.0 service of an independent library; declared once for a process. */
export const startScimTool = async (): Promise<ScimTool> => {
  const users = new Map<string, ScimToolUser>();
  const state = { isDown: false, credentials: '' };
  const heard: string[] = [];

  Resources.declare(Resources.User, {
    egress: (resource: Resource) => {
      if (resource.id === undefined) {
        const all = [...users.values()];
        return resource.filter ? resource.filter.match(all) : all;
      }
      const found = users.get(resource.id);
      if (!found) throw new Types.Error(404, '', 'no such user');
      return found;
    },
    ingress: (resource: Resource, given: unknown) => {
      const id = resource.id ?? `u-${users.size + 1}`;
      const {
        schemas: _schemas,
        meta: _meta,
        ...fields
      } = JSON.parse(JSON.stringify(given)) as ScimToolUser & { schemas: unknown; meta: unknown };
      const twin = [...users.values()].find(
        (user) => user.id !== id && user.userName === fields.userName,
      );
      if (twin) throw new Types.Error(409, 'uniqueness', 'the name is taken');
      const user = { ...fields, id };
      users.set(id, user);
      return user;
    },
    degress: (resource: Resource) => {
      users.delete(String(resource.id));
    },
  });

  const app = express();
  app.use('/scim', (request, response, next) => {
    if (state.isDown) {
      response.status(503).end();
      return;
    }
    heard.push(`${request.method} ${request.path}`);
    next();
  });
  app.use(
    '/scim',
    new SCIMMYRouters({
      type: 'basic',
      handler: (request) => {
        const expected = `Basic ${Buffer.from(state.credentials).toString('base64')}`;
        if (request.header('authorization') !== expected) throw new Error('unknown');
        return 'essaim';
      },
    }),
  );
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    address: `http://127.0.0.1:${port}/scim`,
    users,
    heard,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { bulk } from './bulk.ts';
import { getResourceTypes, getSchemas, getServiceProviderConfig } from './discovery.ts';
import type { ScimHandler } from './exchange.ts';
import { getGroup, listGroups, patchGroup, refuseGroup, replaceGroup } from './groups.ts';
import { searchQuery } from './list-request.ts';
import { createUser, deleteUser, getUser, listUsers, patchUser, replaceUser } from './users.ts';

type Methods = Readonly<Record<string, ScimHandler>>;

const unsupported: ScimHandler = () => Promise.reject(problem('scim-operation-unsupported'));

const search =
  (list: ScimHandler): ScimHandler =>
  (request, context) =>
    list({ ...request, query: searchQuery(request.body) }, context);

/** What each address offers; `:id` stands for one part of a path. */
const ROUTES: Readonly<Record<string, Methods>> = {
  ServiceProviderConfig: { GET: getServiceProviderConfig },
  ResourceTypes: { GET: getResourceTypes },
  'ResourceTypes/:id': { GET: getResourceTypes },
  Schemas: { GET: getSchemas },
  'Schemas/:id': { GET: getSchemas },
  Users: { GET: listUsers, POST: createUser },
  'Users/.search': { POST: search(listUsers) },
  'Users/:id': { GET: getUser, PUT: replaceUser, PATCH: patchUser, DELETE: deleteUser },
  Groups: { GET: listGroups, POST: refuseGroup },
  'Groups/.search': { POST: search(listGroups) },
  'Groups/:id': { GET: getGroup, PUT: replaceGroup, PATCH: patchGroup, DELETE: refuseGroup },
  Bulk: { POST: (request, context) => bulk(request, context, dispatch) },
  Me: {
    GET: unsupported,
    POST: unsupported,
    PUT: unsupported,
    PATCH: unsupported,
    DELETE: unsupported,
  },
  '.search': { POST: unsupported },
};

/**
 * Answers a request of a directory by its method and path.
 * @throws DomainError `not-found`, `method-not-allowed`, and those of the handlers
 */
export const dispatch: ScimHandler = (request, context) => {
  const [first = '', second, ...more] = request.path;
  const key =
    second === undefined ? first : second === '.search' ? `${first}/.search` : `${first}/:id`;
  const methods = more.length === 0 && Object.hasOwn(ROUTES, key) ? ROUTES[key] : undefined;
  if (!methods) throw problem('not-found');
  const handler = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
  if (!handler) throw problem('method-not-allowed');
  return handler(request, context);
};

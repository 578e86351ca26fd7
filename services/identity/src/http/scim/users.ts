// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { parseUuid } from '@essaim/kernel';
import { changeScimUser } from '../../app/scim/change-user.ts';
import { createScimUser } from '../../app/scim/create-user.ts';
import { deleteScimUser } from '../../app/scim/delete-user.ts';
import {
  type ScimUser,
  findScimUser,
  isUserSort,
  listScimUsers,
  membershipsBelow,
} from '../../db/scim/scim-users.ts';
import { applyPatch } from '../../domain/scim/patch.ts';
import { project, readProjection } from '../../domain/scim/project.ts';
import { USER_SCHEMA, userSchema } from '../../domain/scim/schema.ts';
import { readUserInput, writableAttributes } from '../../domain/scim/user-input.ts';
import { readResource } from '../../domain/scim/values.ts';
import { checkTag, isUnchanged, scimTag } from './entity-tag.ts';
import type { ScimContext, ScimHandler, ScimReply, ScimRequest } from './exchange.ts';
import { listReply, readListRequest } from './list-request.ts';
import { readPatch } from './patch-request.ts';

const idOf = ({ path }: ScimRequest): string => {
  const id = parseUuid(path[1] ?? '');
  if (id === null) throw problem('not-found');
  return id;
};

const resources = async (
  { identity, asked, baseUrl }: ScimContext,
  users: readonly ScimUser[],
): Promise<Record<string, unknown>[]> => {
  const groups = await membershipsBelow(
    identity.db,
    asked.scope,
    users.map(({ personId }) => personId),
  );
  return users.map((user) => {
    const memberOf = groups.get(user.personId) ?? [];
    const formatted = `${user.givenName} ${user.familyName}`.trim();
    const attributes = writableAttributes(user);
    return {
      schemas: [USER_SCHEMA],
      id: user.personId,
      ...attributes,
      name: { ...(attributes['name'] as object), formatted },
      displayName: formatted,
      ...(memberOf.length > 0 && {
        groups: memberOf.map(({ id, name }) => ({
          value: id,
          $ref: `${baseUrl}/Groups/${id}`,
          display: name,
          type: 'direct',
        })),
      }),
      meta: {
        resourceType: 'User',
        created: user.createdAt,
        lastModified: user.changedAt,
        location: `${baseUrl}/Users/${user.personId}`,
        version: scimTag(user.version),
      },
    };
  });
};

const reply = async (
  context: ScimContext,
  { query }: ScimRequest,
  id: string,
  status: number,
): Promise<ScimReply> => {
  const { identity, asked, baseUrl } = context;
  const user = await findScimUser(identity.db, asked.scope, id);
  if (!user) throw problem('not-found');
  const [resource = {}] = await resources(context, [user]);
  const projection = readProjection(userSchema, query['attributes'], query['excludedAttributes']);
  return {
    status,
    body: project(userSchema, projection, resource),
    location: `${baseUrl}/Users/${id}`,
    version: scimTag(user.version),
  };
};

export const listUsers: ScimHandler = async ({ query }, context) => {
  const { identity, asked } = context;
  const list = readListRequest(userSchema, query, isUserSort);
  const { items, total } = await listScimUsers(identity.db, asked.scope, list);
  return listReply(userSchema, list, total, await resources(context, items));
};

export const getUser: ScimHandler = async (request, context) => {
  const id = idOf(request);
  const user = await findScimUser(context.identity.db, context.asked.scope, id);
  if (!user) throw problem('not-found');
  if (isUnchanged(request.ifNoneMatch, user.version)) {
    return { status: 304, version: scimTag(user.version) };
  }
  return reply(context, request, id, 200);
};

export const createUser: ScimHandler = async (request, context) => {
  const input = readUserInput(readResource(userSchema, request.body), null);
  const id = await createScimUser(context.identity, context.asked, input);
  return reply(context, request, id, 201);
};

export const replaceUser: ScimHandler = async (request, context) => {
  const id = idOf(request);
  const attributes = readResource(userSchema, request.body);
  await changeScimUser(context.identity, context.asked, id, {
    check: ({ version }) => checkTag(request.ifMatch, version),
    want: (before) => readUserInput(attributes, before),
  });
  return reply(context, request, id, 200);
};

export const patchUser: ScimHandler = async (request, context) => {
  const id = idOf(request);
  const operations = readPatch(request.body);
  await changeScimUser(context.identity, context.asked, id, {
    check: ({ version }) => checkTag(request.ifMatch, version),
    want: (before) =>
      readUserInput(applyPatch(userSchema, writableAttributes(before), operations), before),
  });
  return reply(context, request, id, 200);
};

export const deleteUser: ScimHandler = async (request, { identity, asked }) => {
  await deleteScimUser(identity, asked, idOf(request), ({ version }) =>
    checkTag(request.ifMatch, version),
  );
  return { status: 204 };
};

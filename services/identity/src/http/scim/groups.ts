// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { parseUuid } from '@essaim/kernel';
import { changeScimGroup } from '../../app/scim/change-group.ts';
import {
  type ScimGroup,
  findScimGroup,
  isGroupSort,
  listScimGroups,
  membersByGroup,
} from '../../db/scim/scim-groups.ts';
import { type Attributes, applyPatch } from '../../domain/scim/patch.ts';
import { project, readProjection } from '../../domain/scim/project.ts';
import { GROUP_SCHEMA, groupSchema } from '../../domain/scim/schema.ts';
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

const memberIds = (attributes: Attributes): string[] =>
  ((attributes['members'] ?? []) as { value?: string }[]).map(({ value }) => value ?? '');

const resources = async (
  { identity, asked, baseUrl }: ScimContext,
  groups: readonly ScimGroup[],
): Promise<Record<string, unknown>[]> => {
  const members = await membersByGroup(
    identity.db,
    asked.scope,
    groups.map(({ id }) => id),
  );
  return groups.map((group) => {
    const here = members.get(group.id) ?? [];
    return {
      schemas: [GROUP_SCHEMA],
      id: group.id,
      externalId: group.key,
      displayName: group.name,
      ...(here.length > 0 && {
        members: here.map(({ personId, display }) => ({
          value: personId,
          $ref: `${baseUrl}/Users/${personId}`,
          display,
          type: 'User',
        })),
      }),
      meta: {
        resourceType: 'Group',
        created: group.createdAt,
        lastModified: group.changedAt,
        location: `${baseUrl}/Groups/${group.id}`,
        version: scimTag(group.version),
      },
    };
  });
};

const reply = async (
  context: ScimContext,
  { query }: ScimRequest,
  id: string,
): Promise<ScimReply> => {
  const { identity, asked, baseUrl } = context;
  const group = await findScimGroup(identity.db, asked.scope, id);
  if (!group) throw problem('not-found');
  const [resource = {}] = await resources(context, [group]);
  const projection = readProjection(groupSchema, query['attributes'], query['excludedAttributes']);
  return {
    status: 200,
    body: project(groupSchema, projection, resource),
    location: `${baseUrl}/Groups/${id}`,
    version: scimTag(group.version),
  };
};

export const listGroups: ScimHandler = async ({ query }, context) => {
  const { identity, asked } = context;
  const list = readListRequest(groupSchema, query, isGroupSort);
  const { items, total } = await listScimGroups(identity.db, asked.scope, list);
  return listReply(groupSchema, list, total, await resources(context, items));
};

export const getGroup: ScimHandler = async (request, context) => {
  const id = idOf(request);
  const group = await findScimGroup(context.identity.db, context.asked.scope, id);
  if (!group) throw problem('not-found');
  if (isUnchanged(request.ifNoneMatch, group.version)) {
    return { status: 304, version: scimTag(group.version) };
  }
  return reply(context, request, id);
};

/** A name that is sent along may only be the one that the organisation has. */
const checkName = (body: unknown, { name }: ScimGroup): void => {
  const said = (body as { displayName?: unknown } | null)?.displayName;
  if (said !== undefined && said !== name) {
    throw problem('scim-mutability', { attribute: 'displayName' });
  }
};

export const replaceGroup: ScimHandler = async (request, context) => {
  const id = idOf(request);
  const attributes = readResource(groupSchema, request.body);
  await changeScimGroup(context.identity, context.asked, id, {
    check: (group) => {
      checkTag(request.ifMatch, group.version);
      checkName(request.body, group);
    },
    want: () => memberIds(attributes),
  });
  return reply(context, request, id);
};

export const patchGroup: ScimHandler = async (request, context) => {
  const id = idOf(request);
  const operations = readPatch(request.body);
  await changeScimGroup(context.identity, context.asked, id, {
    check: ({ version }) => checkTag(request.ifMatch, version),
    want: (members) =>
      memberIds(
        applyPatch(
          groupSchema,
          { members: members.map((value) => ({ value, type: 'User' })) },
          operations,
        ),
      ),
  });
  return reply(context, request, id);
};

/** Organisations are made and closed in essaim, by the tier above. */
export const refuseGroup: ScimHandler = () => Promise.reject(problem('scim-outside'));

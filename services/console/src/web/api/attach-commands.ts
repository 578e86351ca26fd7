// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, catalog, identity } from './clients.ts';
import type { Catalog } from './schemas.ts';

/** Every one throws ProblemError when the service refuses. */
export const attachTool = (asked: Catalog['NewAttachment']) =>
  body(catalog.POST('/tool-attachments', { body: asked }));

export const checkSignIn = (instanceId: string) =>
  body(catalog.POST('/instances/{instanceId}/sign-in-check', { params: { path: { instanceId } } }));

/** An organisation by its code in the network; null when there is none. */
export const organisationByCode = async (code: string) => {
  const { items } = await body(
    identity.GET('/organisations', { params: { query: { key: code, size: 1 } } }),
  );
  return items[0] ?? null;
};

export const instanceQuery = (instanceId: string) =>
  queryOptions({
    queryKey: ['catalog', 'instance', instanceId],
    queryFn: () =>
      body(catalog.GET('/instances/{instanceId}', { params: { path: { instanceId } } })),
    meta: { reads: ['instance'] },
  });

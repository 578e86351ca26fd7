// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, identity } from './clients.ts';

const at = (machineKeyId: string) => ({ path: { machineKeyId } });

/** The keys of an organisation's machines, newest first. */
export const keysQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['identity', 'keys', organisationId],
    queryFn: () =>
      body(identity.GET('/machine-keys', { params: { query: { organisationId, size: 200 } } })),
  });

/** Every one throws ProblemError when the service refuses. */
export const createKey = (key: { organisationId: string; name: string; lastDay: string }) =>
  body(identity.POST('/machine-keys', { body: { ...key, service: 'scim' } }));

export const rotateKey = (machineKeyId: string, lastDay: string) =>
  body(
    identity.POST('/machine-keys/{machineKeyId}/rotate', {
      params: at(machineKeyId),
      body: { lastDay, overlapHours: 72 },
    }),
  );

export const revokeKey = (machineKeyId: string) =>
  body(identity.POST('/machine-keys/{machineKeyId}/revoke', { params: at(machineKeyId) }));

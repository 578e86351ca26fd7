// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, identity } from './clients.ts';

/** The organisations right under one. */
export const childrenQuery = (parentId: string) =>
  queryOptions({
    queryKey: ['identity', 'children', parentId],
    queryFn: () =>
      body(identity.GET('/organisations', { params: { query: { parentId, size: 200 } } })),
    meta: { reads: ['organisation'] },
  });

/**
 * One organisation.
 * @param asOf another day than today, for its names, its status and its place then
 */
export const organisationQuery = (organisationId: string, asOf?: string) =>
  queryOptions({
    queryKey: ['identity', 'organisation', organisationId, asOf],
    queryFn: () =>
      body(
        identity.GET('/organisations/{organisationId}', {
          params: { path: { organisationId }, query: asOf === undefined ? {} : { asOf } },
        }),
      ),
    meta: { reads: ['organisation'] },
  });

/** Where nobody holds the coordination, in a subtree. */
export const vacanciesQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['identity', 'vacancies', organisationId],
    queryFn: () =>
      body(identity.GET('/vacancies', { params: { query: { organisationId, size: 200 } } })),
    meta: { reads: ['organisation', 'person', 'invitation'] },
  });

/** Invitations to the organisations of a subtree, newest first. */
export const invitationsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['identity', 'invitations', organisationId],
    queryFn: () =>
      body(identity.GET('/invitations', { params: { query: { organisationId, size: 200 } } })),
    meta: { reads: ['invitation', 'person'] },
  });

/** The nation, its regions and departments, from a root. */
export const treeQuery = (rootId?: string) =>
  queryOptions({
    queryKey: ['identity', 'tree', rootId],
    queryFn: () =>
      body(
        identity.GET('/organisation-tree', {
          params: { query: rootId === undefined ? {} : { rootId } },
        }),
      ),
    staleTime: 5 * 60_000,
    meta: { reads: ['organisation'] },
  });

/** Who holds which role at an organisation, today. */
export const peopleQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['identity', 'contacts', organisationId],
    queryFn: () =>
      body(
        identity.GET('/organisations/{organisationId}/people', {
          params: { path: { organisationId }, query: { size: 100 } },
        }),
      ),
    meta: { reads: ['person'] },
  });

const INVITATION = 'invitation-preview';

/** Whether a query is one of `invitationQuery`. */
export const isInvitation = (queryKey: readonly unknown[]): boolean => queryKey[1] === INVITATION;

/** What the invitation of a token gives the person who is signed in. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['identity', INVITATION, token],
    queryFn: () => body(identity.POST('/invitations/preview', { body: { token } })),
    retry: false,
    staleTime: Infinity,
  });

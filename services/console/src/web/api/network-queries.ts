// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, identity } from './clients.ts';
import type { Identity } from './schemas.ts';

const SIZE = 50;
const at = (organisationId: string) => ({ path: { organisationId } });

/** Organisations by part of their name or key, page by page. */
export const organisationsQuery = (filter: {
  q?: string;
  tier?: string;
  parentId?: string;
  /** Another day than today, for those that there were then. */
  asOf?: string | undefined;
  page: number;
}) =>
  queryOptions({
    queryKey: ['identity', 'organisations', filter],
    queryFn: () =>
      body(
        identity.GET('/organisations', {
          params: {
            query: {
              page: filter.page,
              size: SIZE,
              sort: 'name',
              ...(filter.q && { q: filter.q }),
              ...(filter.tier && { tier: filter.tier as Identity['Tier'] }),
              ...(filter.parentId && { parentId: filter.parentId }),
              ...(filter.asOf && { asOf: filter.asOf }),
            },
          },
        }),
      ),
    meta: { reads: ['organisation'] },
  });

/** Names, places and status of an organisation through time, newest first. */
export const periodsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['identity', 'periods', organisationId],
    queryFn: () =>
      body(
        identity.GET('/organisations/{organisationId}/periods', {
          params: { ...at(organisationId), query: { size: SIZE } },
        }),
      ),
    meta: { reads: ['organisation'] },
  });

/** Transfers, mergers, splits and renamings of an organisation and those below it. */
export const structureChangesQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['identity', 'structure-changes', organisationId],
    queryFn: () =>
      body(
        identity.GET('/structure-changes', {
          params: { query: { organisationId, size: SIZE } },
        }),
      ),
    meta: { reads: ['organisation'] },
  });

/** Whom to ask about what at an organisation. */
export const referentsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['identity', 'referents', organisationId],
    queryFn: () =>
      body(
        identity.GET('/organisations/{organisationId}/referents', {
          params: { ...at(organisationId), query: { size: SIZE } },
        }),
      ),
    meta: { reads: ['person'] },
  });

/** The shared note of an organisation, and the one of one's own organisation. */
export const notesQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['identity', 'notes', organisationId],
    queryFn: () =>
      body(identity.GET('/organisations/{organisationId}/notes', { params: at(organisationId) })),
    retry: false,
  });

/** Mandates of an organisation: in force, or all that there ever were. */
export const mandatesQuery = (filter: {
  organisationId: string;
  inForce: boolean;
  subtree: boolean;
  page: number;
}) =>
  queryOptions({
    queryKey: ['identity', 'mandates', filter],
    queryFn: () =>
      body(identity.GET('/mandates', { params: { query: { ...filter, size: SIZE } } })),
    meta: { reads: ['person'] },
  });

/** People who hold, held or will hold a mandate at an organisation or below it, by name. */
export const knownPeopleQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['identity', 'people', organisationId],
    queryFn: () =>
      body(identity.GET('/people', { params: { query: { organisationId, size: 200 } } })),
    meta: { reads: ['person'] },
  });

/** Pairs of associations that may be one. */
export const duplicatesQuery = (filter: {
  organisationId: string;
  state: Identity['DuplicateState'];
  page: number;
}) =>
  queryOptions({
    queryKey: ['identity', 'duplicates', filter],
    queryFn: () =>
      body(
        identity.GET('/organisation-duplicates', { params: { query: { ...filter, size: 10 } } }),
      ),
    meta: { reads: ['organisation'] },
  });

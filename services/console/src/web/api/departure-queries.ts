// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, identity } from './clients.ts';
import type { Identity } from './schemas.ts';

const FOLLOW_MS = 2000;
const isUnderWay = ({ state }: Identity['Offboarding']) => state === 'running';

/** A page of the departures of a subtree, newest first; read again while one is under way. */
export const departuresQuery = (organisationId: string, page: number) =>
  queryOptions({
    queryKey: ['identity', 'departures', organisationId, page],
    queryFn: () =>
      body(
        identity.GET('/offboardings', { params: { query: { organisationId, page, size: 20 } } }),
      ),
    refetchInterval: ({ state }) =>
      state.data?.items.some(isUnderWay) === true ? FOLLOW_MS : false,
  });

/** One departure, followed while it is under way. */
export const departureQuery = (offboardingId: string) =>
  queryOptions({
    queryKey: ['identity', 'departure', offboardingId],
    queryFn: () =>
      body(identity.GET('/offboardings/{offboardingId}', { params: { path: { offboardingId } } })),
    refetchInterval: ({ state }) =>
      state.data !== undefined && isUnderWay(state.data) ? FOLLOW_MS : false,
  });

/** What the departure of a person would end, declared from an organisation. */
export const departurePreviewQuery = (personId: string, organisationId: string) =>
  queryOptions({
    queryKey: ['identity', 'departure-preview', personId, organisationId],
    queryFn: () =>
      body(
        identity.GET('/people/{personId}/offboarding-preview', {
          params: { path: { personId }, query: { organisationId } },
        }),
      ),
    retry: false,
  });

/** Accounts that wait to be removed from a hoster's tools. */
export const toolTasksQuery = (hosterOrganisationId: string) =>
  queryOptions({
    queryKey: ['identity', 'departure-tools', hosterOrganisationId],
    queryFn: () =>
      body(
        identity.GET('/offboarding-tools', {
          params: { query: { hosterOrganisationId, size: 200 } },
        }),
      ),
  });

/** Every hoster, by name. */
export const hostersQuery = () =>
  queryOptions({
    queryKey: ['identity', 'hosters'],
    queryFn: () =>
      body(
        identity.GET('/organisations', {
          params: { query: { tier: 'hoster', sort: 'name', size: 200 } },
        }),
      ),
    meta: { reads: ['organisation'] },
  });

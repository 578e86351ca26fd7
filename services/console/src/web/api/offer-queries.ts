// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CatalogApi } from '@essaim/contracts/browser';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { body, catalog } from './clients.ts';
import type { Catalog } from './schemas.ts';

type Filter = NonNullable<CatalogApi['operations']['listOffers']['parameters']['query']>;

/** A page of offers, with the verdict for an organisation when one is given. */
export const offersQuery = (filter: Filter) =>
  queryOptions({
    queryKey: ['catalog', 'offers', filter],
    queryFn: (): Promise<Catalog['OfferPage']> =>
      body(catalog.GET('/offers', { params: { query: filter } })),
    placeholderData: keepPreviousData,
    meta: { reads: ['offer', 'instance', 'tool', 'activation'] },
  });

/** One offer. */
export const offerQuery = (offerId: string, organisationId: string | undefined) =>
  queryOptions({
    queryKey: ['catalog', 'offer', offerId, organisationId],
    queryFn: (): Promise<Catalog['Offer']> =>
      body(
        catalog.GET('/offers/{offerId}', {
          params: {
            path: { offerId },
            query: organisationId === undefined ? {} : { organisationId },
          },
        }),
      ),
    meta: { reads: ['offer', 'instance', 'activation'] },
  });

/** The sheet of a tool. */
export const toolQuery = (toolKey: string) =>
  queryOptions({
    queryKey: ['catalog', 'tool', toolKey],
    queryFn: (): Promise<Catalog['ToolDetail']> =>
      body(catalog.GET('/tools/{toolKey}', { params: { path: { toolKey } } })),
    meta: { reads: ['tool'] },
  });

/** The sheet of a hoster. */
export const hosterQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['catalog', 'hoster', organisationId],
    queryFn: (): Promise<Catalog['Hoster']> =>
      body(catalog.GET('/hosters/{organisationId}', { params: { path: { organisationId } } })),
    meta: { reads: ['hoster'] },
  });

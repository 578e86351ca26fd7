// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CatalogApi } from '@essaim/contracts/browser';
import { queryOptions } from '@tanstack/react-query';
import { body, catalog } from './clients.ts';
import type { Catalog } from './schemas.ts';

type Filter = NonNullable<CatalogApi['operations']['listActivations']['parameters']['query']>;

/** Activations, by a filter. */
export const activationsQuery = (filter: Filter) =>
  queryOptions({
    queryKey: ['catalog', 'activations', filter],
    queryFn: (): Promise<Catalog['ActivationPage']> =>
      body(catalog.GET('/activations', { params: { query: filter } })),
    meta: { reads: ['activation', 'instance'] },
  });

/** One activation with its steps. */
export const activationQuery = (activationId: string) =>
  queryOptions({
    queryKey: ['catalog', 'activation', activationId],
    queryFn: (): Promise<Catalog['Activation']> =>
      body(catalog.GET('/activations/{activationId}', { params: { path: { activationId } } })),
    meta: { reads: ['activation', 'instance', 'client', 'access'] },
  });

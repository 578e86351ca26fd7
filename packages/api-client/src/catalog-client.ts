// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CatalogApi } from '@essaim/contracts';
import createClient, { type Client } from 'openapi-fetch';
import { type ClientOptions, withIdentity } from './client-options.ts';

export type CatalogClient = Client<CatalogApi['paths']>;

/** A typed client of the catalog service. */
export const createCatalogClient = (options: ClientOptions): CatalogClient => {
  const client = createClient<CatalogApi['paths']>({
    baseUrl: options.baseUrl,
    ...(options.fetch && { fetch: options.fetch }),
  });
  client.use(withIdentity(options));
  return client;
};

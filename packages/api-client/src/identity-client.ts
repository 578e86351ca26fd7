// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IdentityApi } from '@essaim/contracts';
import createClient, { type Client } from 'openapi-fetch';
import { type ClientOptions, withIdentity } from './client-options.ts';

export type IdentityClient = Client<IdentityApi['paths']>;

/** A typed client of the identity service. */
export const createIdentityClient = (options: ClientOptions): IdentityClient => {
  const client = createClient<IdentityApi['paths']>({
    baseUrl: options.baseUrl,
    ...(options.fetch && { fetch: options.fetch }),
  });
  client.use(withIdentity(options));
  return client;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import createClient, { type Client } from 'openapi-fetch';
import { type ClientOptions, withIdentity } from './client-options.ts';

export type PlanningClient = Client<PlanningApi['paths']>;

/** A typed client of the planning service. */
export const createPlanningClient = (options: ClientOptions): PlanningClient => {
  const client = createClient<PlanningApi['paths']>({
    baseUrl: options.baseUrl,
    ...(options.fetch && { fetch: options.fetch }),
  });
  client.use(withIdentity(options));
  return client;
};

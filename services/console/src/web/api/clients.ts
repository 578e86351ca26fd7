// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CatalogApi, IdentityApi, PlanningApi } from '@essaim/contracts/browser';
import createClient, { type Client } from 'openapi-fetch';
import { REQUEST_HEADER } from '../../shared/change.ts';
import { problemOf } from './problem-error.ts';

const headers = { [REQUEST_HEADER]: 'console' };

const optionsOf = (service: string) => ({ baseUrl: `/api/${service}`, headers });

export const identity: Client<IdentityApi['paths']> = createClient(optionsOf('identity'));
export const catalog: Client<CatalogApi['paths']> = createClient(optionsOf('catalog'));
export const planning: Client<PlanningApi['paths']> = createClient(optionsOf('planning'));

type Answer<T> = { data?: T; error?: unknown; response: Response };

/**
 * The body of a successful answer.
 * @throws ProblemError when the service refused
 */
export async function body<T>(call: Promise<Answer<T>>): Promise<T> {
  const answer = await call;
  if (answer.error !== undefined || !answer.response.ok) {
    throw await problemOf(answer.response, answer.error ?? {});
  }
  return answer.data as T;
}

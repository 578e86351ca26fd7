// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { ProviderError } from '../provider-error.ts';

/**
 * A call to Keycloak that somebody waits for.
 * @throws DomainError `keycloak-unreachable`
 */
export const reached = async <Result>(call: Promise<Result>): Promise<Result> => {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ProviderError) throw problem('keycloak-unreachable');
    throw error;
  }
};

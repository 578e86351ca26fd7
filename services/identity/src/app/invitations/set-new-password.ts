// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomInt } from 'node:crypto';
import { problem } from '@essaim/contracts';
import type { Person } from '../../domain/person.ts';
import { newProvisionalPassword } from '../../domain/printed-code.ts';
import type { Identity } from '../identity.ts';
import { ProviderError } from '../provider-error.ts';

/**
 * Gives an account a provisional password, which Keycloak has its owner replace at the next sign-in.
 * @throws DomainError `keycloak-unreachable`
 */
export const setNewPassword = async (
  { provider }: Pick<Identity, 'provider'>,
  { keycloakId }: Pick<Person, 'keycloakId'>,
): Promise<string> => {
  if (keycloakId === null) throw problem('keycloak-unreachable');
  const password = newProvisionalPassword((below) => randomInt(below));
  await provider.setProvisionalPassword(keycloakId, password).catch((error: unknown) => {
    if (error instanceof ProviderError) throw problem('keycloak-unreachable');
    throw error;
  });
  return password;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IdentityProvider } from '../../app/ports.ts';
import type { Person } from '../../domain/person.ts';
import type { Schemas } from '../operation.ts';
import { sessionOf } from '../session-of.ts';

/**
 * The open sessions of a person, as the API answers them.
 * @throws ProviderError while Keycloak does not answer
 */
export const mySessions = async (
  provider: Pick<IdentityProvider, 'listSessions'>,
  person: Person | undefined,
  headers: Readonly<Record<string, unknown>>,
): Promise<Schemas['Session'][]> => {
  if (!person?.keycloakId) return [];
  const current = sessionOf(headers['authorization'] as string | undefined);
  const sessions = await provider.listSessions(person.keycloakId);
  return sessions.map((session) => ({
    id: session.id,
    startedAt: session.startedAt.toString(),
    lastAccessAt: session.lastAccessAt.toString(),
    ipAddress: session.ipAddress,
    applications: [...session.clients],
    offline: session.isOffline,
    current: session.id === current,
  }));
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { ProviderError } from '../app/provider-error.ts';
import { findPerson } from '../db/people.ts';
import type { Operation } from './operation.ts';
import { sessionOf } from './session-of.ts';

export const listMySessions: Operation<'listMySessions'> =
  ({ db, provider }) =>
  async ({ headers }, { actor }) => {
    const person = await findPerson(db, actor.personId);
    const accountId = person?.keycloakId;
    if (!accountId) return { status: 200, body: { items: [] } };
    const current = sessionOf(headers['authorization']);
    const sessions = await provider.listSessions(accountId).catch((error: unknown) => {
      if (error instanceof ProviderError) throw problem('keycloak-unreachable');
      throw error;
    });
    return {
      status: 200,
      body: {
        items: sessions.map((session) => ({
          id: session.id,
          startedAt: session.startedAt.toString(),
          lastAccessAt: session.lastAccessAt.toString(),
          ipAddress: session.ipAddress,
          applications: [...session.clients],
          offline: session.isOffline,
          current: session.id === current,
        })),
      },
    };
  };

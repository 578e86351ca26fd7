// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { ProviderError } from '../app/provider-error.ts';
import { findPerson } from '../db/people.ts';
import type { Operation } from './operation.ts';

export const listMyConsents: Operation<'listMyConsents'> =
  ({ db, provider }) =>
  async (_request, { actor }) => {
    const person = await findPerson(db, actor.personId);
    if (!person?.keycloakId) return { status: 200, body: { items: [] } };
    const consents = await provider.listConsents(person.keycloakId).catch((error: unknown) => {
      if (error instanceof ProviderError) throw problem('keycloak-unreachable');
      throw error;
    });
    return {
      status: 200,
      body: {
        items: consents.map(({ clientId, name, scopes, isOffline, at }) => ({
          clientId,
          name,
          scopes: [...scopes],
          offline: isOffline,
          at: at?.toString() ?? null,
        })),
      },
    };
  };

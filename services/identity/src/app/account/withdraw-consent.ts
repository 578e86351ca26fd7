// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { findPerson } from '../../db/people.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { ProviderError } from '../provider-error.ts';

/**
 * Takes back, for a person, what an application was let have. Keycloak does it at once or not at all: nothing
 * is written before.
 * @throws DomainError `not-found`, `keycloak-unreachable`
 */
export const withdrawConsent = async (
  { db, provider }: Identity,
  cause: Cause & { readonly actor: { readonly personId: string } },
  clientId: string,
): Promise<void> => {
  const person = await findPerson(db, cause.actor.personId);
  if (!person?.keycloakId) throw problem('not-found');
  const accountId = person.keycloakId;
  try {
    const consents = await provider.listConsents(accountId);
    if (!consents.some((consent) => consent.clientId === clientId)) throw problem('not-found');
    await provider.withdrawConsent(accountId, clientId);
  } catch (error) {
    if (error instanceof ProviderError) throw problem('keycloak-unreachable');
    throw error;
  }
  await transaction(db, (trx) =>
    note(trx, cause, {
      action: 'withdrawConsent',
      resourceType: 'person',
      resourceId: person.id,
      organisationId: null,
      summary: { clientId },
    }),
  );
};

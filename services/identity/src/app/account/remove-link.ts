// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { findPerson } from '../../db/people.ts';
import { signInChoices } from '../../db/provider-domains.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { ProviderError } from '../provider-error.ts';

/**
 * Takes a person's link to a provider away, while another way in is left: a password, or a link to a
 * provider in service. Keycloak does it at once or not at all: nothing is written before.
 * @throws DomainError `not-found`, `provider-link-last`, `keycloak-unreachable`
 */
export const removeLink = async (
  { db, provider }: Identity,
  cause: Cause & { readonly actor: { readonly personId: string } },
  alias: string,
): Promise<void> => {
  const person = await findPerson(db, cause.actor.personId);
  const accountId = person?.keycloakId;
  if (!person || !accountId) throw problem('not-found');
  const inService = new Set((await signInChoices(db)).map((choice) => choice.alias));
  try {
    const aliases = (await provider.findAccount(accountId))?.aliases ?? [];
    if (!aliases.includes(alias)) throw problem('not-found');
    const hasOther = aliases.some((other) => other !== alias && inService.has(other));
    if (!hasOther && !(await provider.hasPassword(accountId))) throw problem('provider-link-last');
    await provider.removeLink(accountId, alias);
  } catch (error) {
    if (error instanceof ProviderError) throw problem('keycloak-unreachable');
    throw error;
  }
  await transaction(db, (trx) =>
    note(trx, cause, {
      action: 'removeMyProvider',
      resourceType: 'person',
      resourceId: person.id,
      organisationId: null,
      summary: { alias },
    }),
  );
};

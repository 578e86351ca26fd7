// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { lockPerson } from '../../db/people.ts';
import { signInChoices } from '../../db/provider-domains.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { ProviderError } from '../provider-error.ts';

/**
 * Takes a person's link to a provider away, while another way in is left: a password, or a link to a
 * provider in service. One after the other for a person, so that two at once do not take both ways in.
 * Keycloak does it at once or not at all: nothing is written then.
 * @throws DomainError `not-found`, `provider-link-last`, `keycloak-unreachable`
 */
export const removeLink = (
  identity: Identity,
  cause: Cause & { readonly actor: { readonly personId: string } },
  alias: string,
): Promise<void> =>
  transaction(identity.db, async (trx) => {
    const person = await lockPerson(trx, cause.actor.personId);
    if (!person?.keycloakId) throw problem('not-found');
    const inService = new Set((await signInChoices(trx)).map((choice) => choice.alias));
    await note(trx, cause, {
      action: 'removeMyProvider',
      resourceType: 'person',
      resourceId: person.id,
      organisationId: null,
      summary: { alias },
    });
    // The last step: a transaction that runs again has not come to it.
    await removeUnlessLast(identity, person.keycloakId, alias, inService);
  });

const removeUnlessLast = async (
  { provider }: Identity,
  accountId: string,
  alias: string,
  inService: ReadonlySet<string>,
): Promise<void> => {
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
};

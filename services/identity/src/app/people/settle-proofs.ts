// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import { arrivalsByAccounts, recordProof } from '../../db/arrivals.ts';
import { note, ownCause } from '../cause.ts';
import type { Identity } from '../identity.ts';

/**
 * Somebody may come through a provider under an address that is not theirs, and wait for its owner.
 * Whoever then proves the address, by a link that was sent to it, gets the account alone: the
 * provider's links are taken away and every session ends. The provider's person can be linked anew
 * by signing in to the account.
 * @param accountIds Keycloak's ids of who signed in
 */
export const settleProofs = async (
  { db, provider, clock, logger }: Identity,
  accountIds: readonly string[],
): Promise<void> => {
  for (const { personId, keycloakId } of await arrivalsByAccounts(db, accountIds)) {
    const account = await provider.findAccount(keycloakId);
    if (!account?.isEmailProven) continue;
    await provider.removeLinks(keycloakId);
    await provider.endSessions(keycloakId);
    await transaction(db, async (trx) => {
      await recordProof(trx, personId);
      await note(trx, ownCause(clock), {
        action: 'settleProof',
        resourceType: 'person',
        resourceId: personId,
        organisationId: null,
        summary: { links: account.aliases },
      });
    });
    logger.info({ person: personId }, 'an address was proved: links to providers were taken away');
  }
};

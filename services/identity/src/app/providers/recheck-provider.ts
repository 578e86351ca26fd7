// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { enqueueTasks } from '../../db/keycloak-tasks.ts';
import { findProvider, updateProvider } from '../../db/providers.ts';
import type { Provider } from '../../domain/providers/provider.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { heldProvider, secretOf } from './change-provider.ts';
import { type CheckOutcome, checkSettings } from './check-settings.ts';

/**
 * Tests the stored settings again. What was read anew, such as a replaced certificate, is taken over
 * when the issuer is the same; a provider in service that fails keeps what it had.
 * @throws DomainError `provider-unknown`, `version-conflict`
 */
export const recheckProvider = async (
  identity: Identity,
  cause: Cause,
  id: string,
): Promise<void> => {
  const before = await findProvider(identity.db, id);
  if (!before) throw problem('provider-unknown');
  const outcome = await checkSettings(identity, before.alias, before, secretOf(identity, before));
  await transaction(identity.db, async (trx) => {
    const current = await heldProvider(trx, id);
    if (current.version !== before.version) throw problem('version-conflict');
    const after = taken(current, outcome, cause);
    await updateProvider(trx, after);
    if (after.version !== current.version && current.inKeycloak) {
      await enqueueTasks(trx, [
        {
          kind: 'provider',
          subject: current.id,
          lane: 'interactive',
          correlationId: cause.correlationId,
        },
      ]);
    }
    await note(trx, cause, {
      action: 'recheckIdentityProvider',
      resourceType: 'identity-provider',
      resourceId: current.id,
      organisationId: current.organisationId,
      summary: { alias: current.alias, outcome: outcome.check.outcome },
    });
  });
  identity.queue.wake();
};

const taken = (current: Provider, { check, contract }: CheckOutcome, cause: Cause): Provider => {
  const isFit = check.outcome !== 'failed' && contract !== null;
  const isSameIssuer = !current.contract || current.contract.issuer === contract?.issuer;
  const isChanged =
    isFit && isSameIssuer && JSON.stringify(contract) !== JSON.stringify(current.contract);
  const isLive = current.state === 'enabled' || current.state === 'disabled';
  if (isLive && !isChanged) return { ...current, check };
  return {
    ...current,
    check,
    contract: isLive ? (isChanged ? contract : current.contract) : contract,
    state: isLive ? current.state : isFit && !isChanged ? current.state : 'draft',
    ...((isChanged || !isFit) && {
      version: current.version + 1,
      correlationId: cause.correlationId,
      changedAt: cause.at.toString(),
    }),
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { isDeepStrictEqual } from 'node:util';
import { findProvider, updateProvider } from '../../db/providers.ts';
import { providerFingerprint } from '../../domain/approval.ts';
import type { Provider, ProviderContract } from '../../domain/providers/provider.ts';
import { askOrDo } from '../approvals/ask-or-do.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';
import { heldProvider, secretOf } from './change-provider.ts';
import { type CheckOutcome, checkSettings } from './check-settings.ts';
import { enqueueProvider } from './switch-provider.ts';

/**
 * Tests the stored settings again. What was read anew, such as a replaced certificate, is taken over
 * when the issuer is the same: at once while the provider is not in service, else once a second
 * person approves it. A provider in service that fails keeps what it had.
 * @throws DomainError `provider-unknown`, `version-conflict`, `approval-already-asked`
 */
export const recheckProvider = async (
  identity: Identity,
  cause: PersonalCause,
  id: string,
): Promise<void> => {
  const before = await findProvider(identity.db, id);
  if (!before) throw problem('provider-unknown');
  const outcome = await checkSettings(identity, before.alias, before, secretOf(identity, before));
  const after = await transaction(identity.db, async (trx) => {
    const current = await heldProvider(trx, id);
    if (current.version !== before.version) throw problem('version-conflict');
    const provider = taken(current, outcome, cause);
    await updateProvider(trx, provider);
    if (provider.version !== current.version && current.inKeycloak) {
      await enqueueProvider(trx, cause, current.id);
    }
    await note(trx, cause, {
      action: 'recheckIdentityProvider',
      resourceType: 'identity-provider',
      resourceId: current.id,
      organisationId: current.organisationId,
      summary: { alias: current.alias, outcome: outcome.check.outcome },
    });
    return provider;
  });
  identity.queue.wake();
  const renewed = renewedContract(after, outcome);
  if (after.state !== 'enabled' || renewed === null) return;
  await askOrDo(identity, cause, {
    action: 'renew-provider',
    organisationId: after.organisationId,
    provider: after,
    payload: {
      fingerprint: providerFingerprint(after),
      contract: renewed,
      check: outcome.check,
    },
    count: null,
  });
};

/** What the provider of the same issuer publishes anew; null when there is nothing to take over. */
const renewedContract = (
  current: Provider,
  { check, contract }: CheckOutcome,
): ProviderContract | null => {
  if (check.outcome === 'failed' || contract === null) return null;
  if (current.contract && current.contract.issuer !== contract.issuer) return null;
  return isDeepStrictEqual(contract, current.contract) ? null : contract;
};

const taken = (current: Provider, outcome: CheckOutcome, cause: Cause): Provider => {
  const { check, contract } = outcome;
  if (current.state === 'enabled') return { ...current, check };
  const renewed = renewedContract(current, outcome);
  const isFit = check.outcome !== 'failed' && contract !== null;
  const isLive = current.state === 'disabled';
  if (isLive && renewed === null) return { ...current, check };
  return {
    ...current,
    check,
    contract: isLive ? renewed : contract,
    state: isLive || (isFit && renewed === null) ? current.state : 'draft',
    ...((renewed !== null || !isFit) && {
      version: current.version + 1,
      correlationId: cause.correlationId,
      changedAt: cause.at.toString(),
    }),
  };
};

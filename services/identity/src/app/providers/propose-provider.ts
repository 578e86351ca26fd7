// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { type Approval, waitingForProviders } from '../../db/approvals.ts';
import { findProvider } from '../../db/providers.ts';
import { providerFingerprint } from '../../domain/approval.ts';
import type { Provider } from '../../domain/providers/provider.ts';
import { askOrDo } from '../approvals/ask-or-do.ts';
import { outdateApproval } from '../approvals/outdate-approval.ts';
import type { Identity } from '../identity.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';
import { PROVIDER_SWITCHES, settleProvider, switchProvider } from './switch-provider.ts';

const found = async ({ db }: Identity, id: string): Promise<Provider> => {
  const provider = await findProvider(db, id);
  if (!provider) throw problem('provider-unknown');
  return provider;
};

/**
 * Asks for a tested provider to be put into service.
 * @throws DomainError `provider-unknown`, `provider-not-tested`, `approval-already-asked`
 */
export const proposeEnabling = async (
  identity: Identity,
  cause: PersonalCause,
  id: string,
): Promise<void> => {
  const provider = await found(identity, id);
  if (!PROVIDER_SWITCHES.enableIdentityProvider(provider)) return;
  await askOrDo(identity, cause, {
    action: 'enable-provider',
    organisationId: provider.organisationId,
    provider,
    payload: { fingerprint: providerFingerprint(provider) },
    count: null,
  });
};

/**
 * Deletes a provider that was never in service; asks for the deletion of another.
 * @returns the request that waits; null when it is deleted
 * @throws DomainError `provider-unknown`, `provider-enabled`, `approval-already-asked`
 */
export const proposeDeletion = async (
  identity: Identity,
  cause: PersonalCause,
  id: string,
): Promise<Approval | null> => {
  const provider = await found(identity, id);
  PROVIDER_SWITCHES.deleteIdentityProvider(provider);
  if (!provider.inKeycloak) {
    const changed = await transaction(identity.db, async (trx) => {
      const waiting = (await waitingForProviders(trx, [provider.id])).get(provider.id);
      if (waiting) await outdateApproval(trx, cause, waiting);
      return switchProvider(trx, cause, id, 'deleteIdentityProvider');
    });
    await settleProvider(identity, changed);
    return null;
  }
  return askOrDo(identity, cause, {
    action: 'delete-provider',
    organisationId: provider.organisationId,
    provider,
    payload: { fingerprint: providerFingerprint(provider) },
    count: null,
  });
};

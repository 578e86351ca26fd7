// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import type { Work } from '../../db/database.ts';
import { enqueueTasks } from '../../db/keycloak-tasks.ts';
import { lockOrganisation, updateOrganisation } from '../../db/organisations.ts';
import { deleteDomains } from '../../db/provider-domains.ts';
import { enabledKinds, updateProvider } from '../../db/providers.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Provider, ProviderState } from '../../domain/providers/provider.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { publishOrganisations } from '../publish.ts';
import { heldProvider } from './change-provider.ts';

const PATIENCE_MS = 8000;

/**
 * Puts a tested provider into service, or one that was disabled and not changed since.
 * @throws DomainError `provider-unknown`, `provider-not-tested`
 */
export const enableProvider = (identity: Identity, cause: Cause, id: string): Promise<void> =>
  switchTo(identity, cause, id, 'enableIdentityProvider', (provider) => {
    if (provider.state === 'enabled') return null;
    const isTested = provider.trial !== null && provider.trial.outcome !== 'failed';
    if (!isTested || !provider.contract || provider.state === 'draft') {
      throw problem('provider-not-tested');
    }
    return { ...provider, state: 'enabled', inKeycloak: true };
  });

/**
 * Takes a provider out of service.
 * @throws DomainError `provider-unknown`, `provider-not-enabled`
 */
export const disableProvider = (identity: Identity, cause: Cause, id: string): Promise<void> =>
  switchTo(identity, cause, id, 'disableIdentityProvider', (provider) => {
    if (provider.state === 'disabled') return null;
    if (provider.state !== 'enabled') throw problem('provider-not-enabled');
    return { ...provider, state: 'disabled' };
  });

/**
 * Deletes a provider that is not in service. Its alias is never given again: the subjects of another
 * provider under it would be taken for the same people.
 * @throws DomainError `provider-unknown`, `provider-enabled`
 */
export const deleteProvider = (identity: Identity, cause: Cause, id: string): Promise<void> =>
  switchTo(identity, cause, id, 'deleteIdentityProvider', (provider) => {
    if (provider.state === 'enabled') throw problem('provider-enabled');
    return { ...provider, state: 'deleted', secret: null, trial: null, trialMemory: null };
  });

const switchTo = async (
  { db, queue }: Identity,
  cause: Cause,
  id: string,
  action: string,
  decide: (provider: Provider) => Provider | null,
): Promise<void> => {
  const changed = await transaction(db, async (trx) => {
    const before = await heldProvider(trx, id);
    const after = decide(before);
    if (!after) return null;
    await updateProvider(trx, {
      ...after,
      version: before.version + 1,
      correlationId: cause.correlationId,
      changedAt: cause.at.toString(),
    });
    if (after.state === 'deleted') await deleteDomains(trx, before.id);
    if (after.inKeycloak) {
      await enqueueTasks(trx, [
        {
          kind: 'provider',
          subject: before.id,
          lane: 'interactive',
          correlationId: cause.correlationId,
        },
      ]);
    }
    if (before.state === 'enabled' || after.state === 'enabled') {
      await tellOrganisation(trx, cause, before.organisationId);
    }
    await note(trx, cause, {
      action,
      resourceType: 'identity-provider',
      resourceId: before.id,
      organisationId: before.organisationId,
      summary: { alias: before.alias, from: before.state, to: after.state satisfies ProviderState },
    });
    return after;
  });
  if (changed?.inKeycloak) await queue.settled('provider', changed.id, PATIENCE_MS);
};

/** Publishes which kind of provider an organisation has in service, where that changed. */
const tellOrganisation = async (
  trx: Work,
  cause: Cause,
  organisationId: Provider['organisationId'],
): Promise<void> => {
  const organisation = await lockOrganisation(trx, organisationId);
  if (!organisation) return;
  const [kind = 'none'] = await enabledKinds(trx, organisationId);
  if (organisation.identityProvider === kind) return;
  const after: Organisation = {
    ...organisation,
    identityProvider: kind,
    version: organisation.version + 1,
  };
  await updateOrganisation(trx, after);
  await publishOrganisations(trx, cause, 'organisation.updated', [after]);
};

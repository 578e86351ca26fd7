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
import { announceProvider } from './announce-provider.ts';
import { heldProvider } from './change-provider.ts';

const PATIENCE_MS = 8000;

/** What a provider becomes; null when it is that already. */
type Decide = (provider: Provider) => Provider | null;

/**
 * Puts a tested provider into service, or one that was disabled and not changed since.
 * @throws DomainError `provider-not-tested`
 */
const enabled: Decide = (provider) => {
  if (provider.state === 'enabled') return null;
  const isTested = provider.trial !== null && provider.trial.outcome !== 'failed';
  if (!isTested || !provider.contract || provider.state === 'draft') {
    throw problem('provider-not-tested');
  }
  return { ...provider, state: 'enabled', inKeycloak: true };
};

/** @throws DomainError `provider-not-enabled` */
const disabled: Decide = (provider) => {
  if (provider.state === 'disabled') return null;
  if (provider.state !== 'enabled') throw problem('provider-not-enabled');
  return { ...provider, state: 'disabled' };
};

/**
 * Deletes a provider that is not in service. Its alias is never given again: the subjects of another
 * provider under it would be taken for the same people.
 * @throws DomainError `provider-enabled`
 */
const deleted: Decide = (provider) => {
  if (provider.state === 'enabled') throw problem('provider-enabled');
  return { ...provider, state: 'deleted', secret: null, trial: null, trialMemory: null };
};

export const PROVIDER_SWITCHES = {
  enableIdentityProvider: enabled,
  disableIdentityProvider: disabled,
  deleteIdentityProvider: deleted,
} as const satisfies Record<string, Decide>;

/**
 * Brings a provider to a state, in a transaction; Keycloak follows.
 * @returns the provider, null when nothing was to do
 * @throws DomainError `provider-unknown`, and those of the switch
 */
export const switchProvider = async (
  trx: Work,
  cause: Cause,
  id: string,
  action: keyof typeof PROVIDER_SWITCHES,
): Promise<Provider | null> => {
  const before = await heldProvider(trx, id);
  const after = PROVIDER_SWITCHES[action](before);
  if (!after) return null;
  await updateProvider(trx, {
    ...after,
    version: before.version + 1,
    correlationId: cause.correlationId,
    changedAt: cause.at.toString(),
  });
  if (after.state === 'deleted') await deleteDomains(trx, before.id);
  if (after.inKeycloak) await enqueueProvider(trx, cause, before.id);
  if (before.state === 'enabled' || after.state === 'enabled') {
    await tellOrganisation(trx, cause, before.organisationId);
    await announceProvider(trx, cause, after);
  }
  await note(trx, cause, {
    action,
    resourceType: 'identity-provider',
    resourceId: before.id,
    organisationId: before.organisationId,
    summary: { alias: before.alias, from: before.state, to: after.state satisfies ProviderState },
  });
  return after;
};

/** Has Keycloak follow what a provider became. */
export const enqueueProvider = (trx: Work, cause: Cause, id: Provider['id']): Promise<void> =>
  enqueueTasks(trx, [
    { kind: 'provider', subject: id, lane: 'interactive', correlationId: cause.correlationId },
  ]);

/** Waits for Keycloak to follow, for as long as a person would. */
export const settleProvider = async (
  { queue }: Pick<Identity, 'queue'>,
  changed: Provider | null,
): Promise<void> => {
  if (changed?.inKeycloak) await queue.settled('provider', changed.id, PATIENCE_MS);
};

/**
 * Takes a provider out of service at once: one person is enough to stop sign-ins.
 * @throws DomainError `provider-unknown`, `provider-not-enabled`
 */
export const disableProvider = async (
  identity: Identity,
  cause: Cause,
  id: string,
): Promise<void> => {
  const changed = await transaction(identity.db, (trx) =>
    switchProvider(trx, cause, id, 'disableIdentityProvider'),
  );
  await settleProvider(identity, changed);
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

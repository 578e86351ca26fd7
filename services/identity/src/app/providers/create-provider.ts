// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { transaction, withIdempotency } from '@essaim/postgres';
import type { Work } from '../../db/database.ts';
import { lockOrganisation } from '../../db/organisations.ts';
import { insertProvider, takenAliases } from '../../db/providers.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { type ProviderSettings, nextAlias } from '../../domain/providers/provider.ts';
import { secretFingerprint } from '../../domain/secret-fingerprint.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { type CheckOutcome, checkSettings } from './check-settings.ts';

export interface NewProvider extends ProviderSettings {
  readonly organisation: Organisation;
  /** As it was shown with the addresses to give. */
  readonly alias: string;
  readonly clientSecret: string | null;
}

/**
 * The alias that the next provider of an organisation would have.
 * @throws DomainError `provider-tier`
 */
export const proposedAlias = async (
  db: Identity['db'] | Work,
  { key, tier }: Pick<Organisation, 'key' | 'tier'>,
): Promise<string> => {
  if (tier !== 'regional' && tier !== 'departmental') throw problem('provider-tier');
  return nextAlias(key, await takenAliases(db, key));
};

/**
 * Refuses settings that cannot be tested.
 * @throws DomainError `provider-tier`, `provider-client-missing`
 */
export const refuseIncomplete = (
  { kind, clientId }: Pick<ProviderSettings, 'kind' | 'clientId'>,
  hasSecret: boolean,
): void => {
  if (kind === 'oidc' && (clientId === null || !hasSecret)) {
    throw problem('provider-client-missing');
  }
};

/**
 * Tests a provider's settings and saves them as a draft, whatever the outcome. Nothing reaches
 * Keycloak.
 * @returns the id of the provider
 * @throws DomainError `provider-tier`, `provider-client-missing`, `provider-alias-taken`
 */
export const createProvider = async (
  identity: Identity,
  cause: Cause & { readonly actor: { personId: Uuid; mandateId: Uuid } },
  request: NewProvider,
  idempotencyKey: string | undefined,
): Promise<Uuid> => {
  const { organisation, clientSecret, alias, ...settings } = request;
  refuseIncomplete(settings, clientSecret !== null);
  await proposedAlias(identity.db, organisation);
  const outcome = await checkSettings(identity, alias, settings, clientSecret);
  return transaction(identity.db, (trx) =>
    withIdempotency(
      trx,
      {
        key: idempotencyKey,
        personId: cause.actor.personId,
        operation: 'createIdentityProvider',
        request: {
          ...settings,
          alias,
          organisation: organisation.id,
          secret: clientSecret === null ? null : secretFingerprint(clientSecret),
        },
      },
      () => record(identity, trx, cause, request, outcome),
    ),
  );
};

const record = async (
  { secrets }: Identity,
  trx: Work,
  cause: Cause,
  { organisation, alias, clientSecret, ...settings }: NewProvider,
  { check, contract }: CheckOutcome,
): Promise<Uuid> => {
  await lockOrganisation(trx, organisation.id);
  if ((await proposedAlias(trx, organisation)) !== alias) {
    throw problem('provider-alias-taken', { alias });
  }
  const id = newId();
  await insertProvider(trx, {
    ...settings,
    id,
    organisationId: organisation.id,
    alias,
    secret: clientSecret === null ? null : secrets.seal(clientSecret),
    secretFingerprint: clientSecret === null ? null : secretFingerprint(clientSecret),
    state: 'draft',
    inKeycloak: false,
    contract,
    check,
    trial: null,
    trialMemory: null,
    appliedVersion: null,
    version: 1,
    correlationId: cause.correlationId,
    createdAt: cause.at.toString(),
    changedAt: cause.at.toString(),
  });
  await note(trx, cause, {
    action: 'createIdentityProvider',
    resourceType: 'identity-provider',
    resourceId: id,
    organisationId: organisation.id,
    summary: { alias, kind: settings.kind, address: settings.address, outcome: check.outcome },
  });
  return id;
};

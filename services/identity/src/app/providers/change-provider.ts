// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { findProvider, lockProvider, updateProvider } from '../../db/providers.ts';
import type { Work } from '../../db/database.ts';
import type { Provider, ProviderSettings } from '../../domain/providers/provider.ts';
import { secretFingerprint } from '../../domain/secret-fingerprint.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { checkSettings } from './check-settings.ts';
import { refuseIncomplete } from './create-provider.ts';

export type ProviderChange = Partial<Omit<ProviderSettings, 'kind'>> & {
  readonly clientSecret?: string;
};

/** The plain secret of a provider's client; null when it has none. */
export const secretOf = (
  { secrets }: Pick<Identity, 'secrets'>,
  { secret }: Pick<Provider, 'secret'>,
): string | null => (secret === null ? null : secrets.open(secret));

/** A provider that can still be worked with, its row held. */
export const heldProvider = async (trx: Work, id: string): Promise<Provider> => {
  const provider = await lockProvider(trx, id);
  if (!provider || provider.state === 'deleted') throw problem('provider-unknown');
  return provider;
};

/**
 * Changes the settings of a provider that is not in service: it is tested again and becomes a draft.
 * @param expectedVersion the version that the caller saw
 * @throws DomainError `provider-unknown`, `provider-enabled`, `provider-client-missing`, `version-conflict`
 */
export const changeProvider = async (
  identity: Identity,
  cause: Cause,
  id: string,
  expectedVersion: number,
  { clientSecret, ...change }: ProviderChange,
): Promise<void> => {
  const { db, secrets } = identity;
  const before = await findProvider(db, id);
  if (!before) throw problem('provider-unknown');
  refuseChange(before, expectedVersion);
  const settings = { ...before, ...change };
  const secret = clientSecret ?? secretOf(identity, before);
  refuseIncomplete(settings, secret !== null);
  const { check, contract } = await checkSettings(identity, before.alias, settings, secret);
  await transaction(db, async (trx) => {
    const current = await heldProvider(trx, id);
    refuseChange(current, expectedVersion);
    await updateProvider(trx, {
      ...current,
      ...change,
      ...(clientSecret !== undefined && {
        secret: secrets.seal(clientSecret),
        secretFingerprint: secretFingerprint(clientSecret),
      }),
      state: 'draft',
      check,
      contract,
      trial: null,
      trialMemory: null,
      version: current.version + 1,
      correlationId: cause.correlationId,
      changedAt: cause.at.toString(),
    });
    await note(trx, cause, {
      action: 'updateIdentityProvider',
      resourceType: 'identity-provider',
      resourceId: current.id,
      organisationId: current.organisationId,
      summary: {
        fields: [...Object.keys(change), ...(clientSecret === undefined ? [] : ['clientSecret'])],
        outcome: check.outcome,
      },
    });
  });
};

const refuseChange = ({ state, version }: Provider, expectedVersion: number): void => {
  if (state === 'enabled') throw problem('provider-enabled');
  if (version !== expectedVersion) throw problem('version-conflict');
};

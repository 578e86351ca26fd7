// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import type { KeycloakTask } from '../../db/keycloak-tasks.ts';
import { lockProvider, markApplied, readProvider } from '../../db/providers.ts';
import type { Provider } from '../../domain/providers/provider.ts';
import type { Identity } from '../identity.ts';
import type { BrokeredProvider } from '../ports.ts';

/** What Keycloak is to hold for a provider; nothing when it was never read. */
export const brokered = (
  provider: Provider,
  { secrets, issuer }: Pick<Identity, 'secrets' | 'issuer'>,
): BrokeredProvider[] =>
  provider.contract === null
    ? []
    : [
        {
          alias: provider.alias,
          name: provider.name,
          isEnabled: provider.state === 'enabled',
          contract: provider.contract,
          mapping: provider.mapping,
          clientId: provider.clientId ?? '',
          clientSecret: provider.secret === null ? '' : secrets.open(provider.secret),
          scopes: provider.scopes,
          entityId: issuer,
        },
      ];

/** Brings a provider in Keycloak to its state: in service, closed, or gone. */
export const providerTask =
  (identity: Identity) =>
  async (task: KeycloakTask): Promise<void> => {
    const { db, provider: keycloak } = identity;
    const provider = await readProvider(db, task.subject);
    if (!provider?.inKeycloak) return;
    if (provider.state === 'deleted') await keycloak.removeProvider(provider.alias);
    else for (const one of brokered(provider, identity)) await keycloak.ensureProvider(one);
    await transaction(db, async (trx) => {
      const current = await lockProvider(trx, provider.id);
      if (current) {
        await markApplied(trx, provider.id, {
          version: provider.version,
          isThere: current.state !== 'deleted',
        });
      }
    });
  };

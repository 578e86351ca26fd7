// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid, newId } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import type { TestNetwork } from '@essaim/testkit';
import { insertProvider } from '../db/providers.ts';
import { type Provider, defaultMapping } from '../domain/providers/provider.ts';
import type { TestIdentity } from './test-identity.ts';

/** A draft at `dep-53`, of a provider that does not answer. */
export const seedProvider = async (
  identity: TestIdentity,
  network: TestNetwork,
  change: Partial<Provider> = {},
): Promise<Uuid> => {
  const id = newId();
  const at = '2026-01-01T08:00:00Z';
  await transaction(identity.db, (trx) =>
    insertProvider(trx, {
      id,
      organisationId: network['dep-53'].id,
      alias: `dep-53-${id.slice(-8)}`,
      kind: 'saml',
      hasLdap: false,
      name: 'Comptes',
      address: 'http://localhost:1/metadata',
      clientId: null,
      secret: null,
      secretFingerprint: null,
      scopes: 'openid profile email',
      mapping: defaultMapping('saml'),
      state: 'draft',
      inKeycloak: false,
      contract: null,
      check: { at, outcome: 'failed', points: [] },
      trial: null,
      trialMemory: null,
      appliedVersion: null,
      version: 1,
      correlationId: newId(),
      createdAt: at,
      changedAt: at,
      ...change,
    }),
  );
  return id;
};

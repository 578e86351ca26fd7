// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid, newId } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import type { Database } from '../db/database.ts';
import { enqueueTasks } from '../db/keycloak-tasks.ts';
import { insertProvider } from '../db/providers.ts';

const AT = '2026-01-01T08:00:00Z';

/** Records an enabled provider of an organisation, as if it had been tested long ago. */
export const insertEnabledProvider = async (
  db: Database,
  organisationId: Uuid,
  alias: string,
): Promise<void> => {
  const id = newId();
  const base = `https://${alias}.example`;
  await transaction(db, async (trx) => {
    await insertProvider(trx, {
      id,
      organisationId,
      alias,
      kind: 'saml',
      hasLdap: false,
      name: `Comptes ${alias}`,
      address: `${base}/metadata`,
      clientId: null,
      secret: null,
      secretFingerprint: null,
      scopes: '',
      mapping: {
        subject: null,
        email: 'mail',
        givenName: 'givenName',
        familyName: 'sn',
        memberNumber: null,
      },
      state: 'enabled',
      inKeycloak: true,
      contract: {
        kind: 'saml',
        issuer: `${base}/metadata`,
        signOnUrl: `${base}/sso`,
        signOnBinding: 'post',
        signOutUrl: null,
        signOutBinding: 'post',
        certificates: [],
        certificateUntil: '2030-01-01T00:00:00Z',
        wantsSignedRequests: false,
      },
      check: { at: AT, outcome: 'passed', points: [] },
      trial: null,
      trialMemory: null,
      appliedVersion: null,
      version: 1,
      correlationId: newId(),
      createdAt: AT,
      changedAt: AT,
    });
    await enqueueTasks(trx, [
      { kind: 'provider', subject: id, lane: 'bulk', correlationId: newId() },
    ]);
  });
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AccountConsent } from '../../app/ports.ts';
import type { Keycloak } from '../connection.ts';
import { orNull } from '../or-null.ts';

/** As the Admin API answers it; its client's types leave it open. */
interface LiveConsent {
  readonly clientId: string;
  readonly grantedClientScopes?: readonly string[];
  readonly createdDate?: number;
  readonly additionalGrants?: readonly unknown[];
}

/** What a person let applications have: what was agreed to, and sessions that are kept offline. */
export const listConsents = async (
  { admin, realm, request }: Keycloak,
  accountId: string,
): Promise<AccountConsent[]> => {
  const live = ((await request('GET', `/users/${accountId}/consents`)) ?? []) as LiveConsent[];
  return Promise.all(
    live.map(async ({ clientId, grantedClientScopes, createdDate, additionalGrants }) => {
      const [client] = await admin.clients.find({ realm, clientId });
      return {
        clientId,
        name: client?.name ?? clientId,
        scopes: [...(grantedClientScopes ?? [])],
        isOffline: (additionalGrants ?? []).length > 0,
        at:
          createdDate === undefined || createdDate === 0
            ? null
            : Temporal.Instant.fromEpochMilliseconds(createdDate),
      };
    }),
  );
};

/** Takes back what a person let an application have; sessions that it keeps offline end with it. */
export const withdrawConsent = async (
  { admin, realm }: Keycloak,
  accountId: string,
  clientId: string,
): Promise<void> => {
  await orNull(admin.users.revokeConsent({ realm, id: accountId, clientId }));
};

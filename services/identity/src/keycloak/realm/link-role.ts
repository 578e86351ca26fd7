// SPDX-License-Identifier: AGPL-3.0-or-later
import { freshView } from '../view/fresh-view.ts';
import type { Keycloak } from '../connection.ts';
import type { Resource } from '../reconcile/resource.ts';

const ACCOUNT_CLIENT = 'account';
/** Keycloak's own role of those who may link their account to a provider. */
const LINK_ROLE = 'manage-account-links';
const FIELD = `role scope ${ACCOUNT_CLIENT}.${LINK_ROLE}`;

interface Role {
  readonly id?: string;
  readonly name?: string;
}

/**
 * Lets people link their account to another provider from the console (Keycloak's action `idp_link`):
 * its client must reach the role for it. The role goes into no token.
 */
export const linkRoleResource = (keycloak: Keycloak, clientId: string): Resource => {
  const { request } = keycloak;
  const pathOf = async (): Promise<string | null> => {
    const view = freshView(keycloak);
    const [client, account] = [await view.client(clientId), await view.client(ACCOUNT_CLIENT)];
    return client?.id === undefined || account?.id === undefined
      ? null
      : `/clients/${client.id}/scope-mappings/clients/${account.id}`;
  };

  const give = async (): Promise<void> => {
    const path = await pathOf();
    if (path === null) return;
    const free = ((await request('GET', `${path}/available`)) ?? []) as Role[];
    await request(
      'POST',
      path,
      free.filter(({ name }) => name === LINK_ROLE),
    );
  };

  return {
    kind: 'client',
    key: `${clientId}: links`,
    desired: { [FIELD]: true },
    read: async () => {
      const path = await pathOf();
      if (path === null) return null;
      const given = ((await request('GET', path)) ?? []) as Role[];
      return { isOwned: true, fields: { [FIELD]: given.some(({ name }) => name === LINK_ROLE) } };
    },
    create: give,
    update: give,
  };
};

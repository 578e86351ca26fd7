// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Keycloak } from '../connection.ts';
import { orNull } from '../or-null.ts';

/** Whether a person can sign in to the account with a password. */
export const hasPassword = async (
  { admin, realm }: Keycloak,
  accountId: string,
): Promise<boolean> => {
  const credentials = await orNull(admin.users.getCredentials({ realm, id: accountId }));
  return (credentials ?? []).some(({ type }) => type === 'password');
};

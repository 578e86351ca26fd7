// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Keycloak } from '../connection.ts';

/** Gives an account a password that Keycloak has it replace at the first sign-in. */
export const setProvisionalPassword = async (
  { admin, realm }: Keycloak,
  accountId: string,
  value: string,
): Promise<void> => {
  await admin.users.resetPassword({
    realm,
    id: accountId,
    credential: { type: 'password', temporary: true, value },
  });
};

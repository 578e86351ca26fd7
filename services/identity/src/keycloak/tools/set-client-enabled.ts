// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Keycloak } from '../connection.ts';

/** Opens or closes a client for every sign-in; does nothing when there is no such client. */
export const setClientEnabled = async (
  { admin, realm }: Keycloak,
  clientId: string,
  isEnabled: boolean,
): Promise<void> => {
  const [client] = await admin.clients.find({ realm, clientId });
  if (!client || client.enabled === isEnabled) return;
  await admin.clients.update({ realm, id: String(client.id) }, { ...client, enabled: isEnabled });
};

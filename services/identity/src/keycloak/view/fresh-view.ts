// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Keycloak } from '../connection.ts';
import { orNull } from '../or-null.ts';
import { findAccessContainer } from './find-access-container.ts';
import { readLists } from './read-lists.ts';
import type { RealmView } from './realm-view.ts';

/** The realm as it is at each call. */
export const freshView = (keycloak: Keycloak): RealmView => {
  const { admin, realm } = keycloak;
  const lists = readLists(keycloak);
  return {
    ...lists,
    client: async (clientId) =>
      (await orNull(admin.clients.find({ realm, clientId })))?.[0] ?? null,
    flow: async (alias) => (await lists.flows()).find((flow) => flow.alias === alias) ?? null,
    scope: async (name) => (await lists.scopes()).find((scope) => scope.name === name) ?? null,
    organisation: async (alias) =>
      (await lists.organisations()).find((one) => one.alias === alias) ?? null,
    accessGroup: async (name) => {
      const container = await findAccessContainer(keycloak);
      if (!container) return null;
      const found = await admin.groups.listSubGroups({
        realm,
        parentId: String(container.id),
        search: name,
        exact: true,
        briefRepresentation: false,
      });
      return found.find((child) => child.name === name) ?? null;
    },
  };
};

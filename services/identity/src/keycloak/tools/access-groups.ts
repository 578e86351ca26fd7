// SPDX-License-Identifier: AGPL-3.0-or-later
import { type AccessGroup, accessGroupName } from '../../app/ports.ts';
import type { Keycloak } from '../connection.ts';
import { MARKER, isMarked } from '../marker.ts';
import { orNull } from '../or-null.ts';
import type { Resource } from '../reconcile/resource.ts';
import { ACCESS_CONTAINER, findAccessContainer } from '../view/find-access-container.ts';
import { freshView } from '../view/fresh-view.ts';
import { ACCESS_ROLE } from './tool.ts';

/** Where Keycloak has the group of an access. */
export const accessGroupPath = (access: AccessGroup): string =>
  `/${ACCESS_CONTAINER}/${accessGroupName(access)}`;

const attributes = { [MARKER]: ['true'] };

/** The container of the access groups. */
export const accessContainerResource = (keycloak: Keycloak): Resource => ({
  kind: 'group',
  key: ACCESS_CONTAINER,
  desired: {},
  read: async () => {
    const live = await findAccessContainer(keycloak);
    return live && { isOwned: isMarked(live.attributes), fields: {} };
  },
  create: async () => {
    await keycloak.admin.groups.create({
      realm: keycloak.realm,
      name: ACCESS_CONTAINER,
      attributes,
    });
  },
  update: async () => {},
});

/** The group of one organisation's people at one instance; it gives them the client's role. */
export const accessGroupResource = (keycloak: Keycloak, group: AccessGroup): Resource => {
  const { admin, realm } = keycloak;
  const name = accessGroupName(group);
  const roleField = `role ${group.clientId}.${ACCESS_ROLE}`;

  const clientUniqueId = async (): Promise<string> => {
    const [client] = await admin.clients.find({ realm, clientId: group.clientId });
    return String(client?.id);
  };

  const giveRole = async (id: string): Promise<void> => {
    const client = await clientUniqueId();
    const role = await admin.clients.findRole({ realm, id: client, roleName: ACCESS_ROLE });
    await admin.groups.addClientRoleMappings({
      realm,
      id,
      clientUniqueId: client,
      roles: [{ id: String(role?.id), name: ACCESS_ROLE }],
    });
  };

  return {
    kind: 'group',
    key: name,
    desired: { [roleField]: true },
    read: async (view) => {
      const live = await view.accessGroup(name);
      if (!live) return null;
      return {
        isOwned: isMarked(live.attributes),
        fields: { [roleField]: live.clientRoles?.[group.clientId]?.includes(ACCESS_ROLE) ?? false },
      };
    },
    create: async () => {
      const container = await findAccessContainer(keycloak);
      const { id } = await admin.groups.createChildGroup(
        { realm, id: String(container?.id) },
        { name, attributes },
      );
      await giveRole(id);
    },
    update: async () => {
      const live = await freshView(keycloak).accessGroup(name);
      await giveRole(String(live?.id));
    },
  };
};

/** Removes the group of an access, and so the right of its members. */
export const removeAccessGroup = async (keycloak: Keycloak, group: AccessGroup): Promise<void> => {
  const live = await freshView(keycloak).accessGroup(accessGroupName(group));
  if (!live || !isMarked(live.attributes)) return;
  await orNull(keycloak.admin.groups.del({ realm: keycloak.realm, id: String(live.id) }));
};

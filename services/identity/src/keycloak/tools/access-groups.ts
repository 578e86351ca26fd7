// SPDX-License-Identifier: AGPL-3.0-or-later
import { type AccessGroup, accessGroupName } from '../../app/ports.ts';
import type { Keycloak } from '../connection.ts';
import { MARKER, isMarked } from '../marker.ts';
import { orNull } from '../or-null.ts';
import type { Resource } from '../reconcile/resource.ts';
import type { GroupRepresentation } from '../representations.ts';
import { ACCESS_ROLE } from './tool.ts';

/** The group that holds all access groups. */
export const ACCESS_CONTAINER = 'essaim-access';

/** Where Keycloak has the group of an access. */
export const accessGroupPath = (access: AccessGroup): string =>
  `/${ACCESS_CONTAINER}/${accessGroupName(access)}`;

const attributes = { [MARKER]: ['true'] };

const findContainer = async ({ admin, realm }: Keycloak): Promise<GroupRepresentation | null> => {
  const found =
    (await orNull(
      admin.groups.find({
        realm,
        search: ACCESS_CONTAINER,
        exact: true,
        briefRepresentation: false,
        populateHierarchy: false,
      }),
    )) ?? [];
  return found.find(({ name }) => name === ACCESS_CONTAINER) ?? null;
};

/** The container of the access groups. */
export const accessContainerResource = (keycloak: Keycloak): Resource => ({
  kind: 'group',
  key: ACCESS_CONTAINER,
  desired: {},
  read: async () => {
    const live = await findContainer(keycloak);
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

/** Finds the group of an access; null when it is not there. */
export const findAccessGroup = async (
  keycloak: Keycloak,
  group: AccessGroup,
): Promise<GroupRepresentation | null> => {
  const { admin, realm } = keycloak;
  const container = await findContainer(keycloak);
  if (!container) return null;
  const name = accessGroupName(group);
  const found = await admin.groups.listSubGroups({
    realm,
    parentId: String(container.id),
    search: name,
    exact: true,
    briefRepresentation: false,
  });
  return found.find((child) => child.name === name) ?? null;
};

/** The group of one organisation's people at one instance; it gives them the client's role. */
export const accessGroupResource = (keycloak: Keycloak, group: AccessGroup): Resource => {
  const { admin, realm } = keycloak;
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
    key: accessGroupName(group),
    desired: { [roleField]: true },
    read: async () => {
      const live = await findAccessGroup(keycloak, group);
      if (!live) return null;
      const mappings = await admin.groups.listRoleMappings({ realm, id: String(live.id) });
      const roles = mappings.clientMappings?.[group.clientId]?.mappings as
        | { name: string }[]
        | undefined;
      return {
        isOwned: isMarked(live.attributes),
        fields: { [roleField]: roles?.some(({ name }) => name === ACCESS_ROLE) ?? false },
      };
    },
    create: async () => {
      const container = await findContainer(keycloak);
      const { id } = await admin.groups.createChildGroup(
        { realm, id: String(container?.id) },
        { name: accessGroupName(group), attributes },
      );
      await giveRole(id);
    },
    update: async () => {
      const live = await findAccessGroup(keycloak, group);
      await giveRole(String(live?.id));
    },
  };
};

/** Removes the group of an access, and so the right of its members. */
export const removeAccessGroup = async (keycloak: Keycloak, group: AccessGroup): Promise<void> => {
  const live = await findAccessGroup(keycloak, group);
  if (!live || !isMarked(live.attributes)) return;
  await orNull(keycloak.admin.groups.del({ realm: keycloak.realm, id: String(live.id) }));
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Keycloak } from '../connection.ts';
import { orNull } from '../or-null.ts';
import type { GroupRepresentation } from '../representations.ts';

/** The group that holds all access groups. */
export const ACCESS_CONTAINER = 'essaim-access';

/** Finds the group that holds all access groups; null when it is not there. */
export const findAccessContainer = async ({
  admin,
  realm,
}: Keycloak): Promise<GroupRepresentation | null> => {
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

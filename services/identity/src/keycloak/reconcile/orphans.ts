// SPDX-License-Identifier: AGPL-3.0-or-later
import type { KeycloakObject } from '../../app/reconcile/ports.ts';
import type { Keycloak } from '../connection.ts';
import { isMarked } from '../marker.ts';
import { OWNED_FLOW } from '../flows/flow-resource.ts';
import type { RealmView } from '../view/realm-view.ts';
import { objectId } from './object-id.ts';
import type { Orphan } from './resource.ts';

/**
 * The objects of essaim in the realm that nothing wants any more, in the order in which to remove
 * them: groups before clients, clients before their flows. People, providers of sign-ins and
 * organisations are never among them.
 * @param wanted what is desired or under way
 */
export const findOrphans = async (
  { admin, realm }: Keycloak,
  view: RealmView,
  wanted: readonly KeycloakObject[],
): Promise<{ orphans: Orphan[]; owned: number }> => {
  const [groups, clients, flows, scopes] = await Promise.all([
    view.accessGroups(),
    view.clients(),
    view.flows(),
    view.scopes(),
  ]);
  const owned: Orphan[] = [
    ...groups
      .filter(({ attributes }) => isMarked(attributes))
      .map(({ id, name }) => ({
        kind: 'group' as const,
        key: String(name),
        remove: () => admin.groups.del({ realm, id: String(id) }),
      })),
    ...clients
      .filter(({ attributes }) => isMarked(attributes))
      .map(({ id, clientId }) => ({
        kind: 'client' as const,
        key: String(clientId),
        remove: () => admin.clients.del({ realm, id: String(id) }),
      })),
    ...flows
      .filter(({ description }) => description === OWNED_FLOW)
      .map(({ id, alias }) => ({
        kind: 'flow' as const,
        key: String(alias),
        remove: async () => {
          await admin.authenticationManagement.deleteFlow({ realm, flowId: String(id) });
        },
      })),
    ...scopes
      .filter(({ attributes }) => isMarked(attributes))
      .map(({ id, name }) => ({
        kind: 'client-scope' as const,
        key: String(name),
        remove: () => admin.clientScopes.del({ realm, id: String(id) }),
      })),
  ];
  const names = new Set(wanted.map(objectId));
  return {
    orphans: owned.filter((object) => !names.has(objectId(object))),
    owned: owned.length,
  };
};

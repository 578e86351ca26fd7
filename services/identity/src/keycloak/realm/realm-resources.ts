// SPDX-License-Identifier: AGPL-3.0-or-later
import { firstLoginFlow } from '../brokering/first-login-flow.ts';
import { postBrokerFlowResource } from '../brokering/post-broker-flow.ts';
import { clientResource } from '../client-resource.ts';
import type { Keycloak } from '../connection.ts';
import { flowResource } from '../flows/flow-resource.ts';
import type { Resource } from '../reconcile/resource.ts';
import { browserFlow, browserFlowBinding } from './browser-flow.ts';
import { clientScopeResource } from './client-scope.ts';
import { localizationResource } from './localization.ts';
import { linkRoleResource } from './link-role.ts';
import { CONSOLE_CLIENT, ownClients } from './own-clients.ts';
import { realmResource } from './realm-resource.ts';
import { scopeSpecifications } from './scopes.ts';
import type { RealmSettings } from './settings.ts';
import { userProfileResource } from './user-profile.ts';

/** Everything that the realm needs before any tool is attached, in the order of making. */
export const realmResources = (keycloak: Keycloak, settings: RealmSettings): Resource[] => [
  realmResource(keycloak, settings),
  localizationResource(keycloak, settings),
  userProfileResource(keycloak),
  flowResource(keycloak, browserFlow),
  browserFlowBinding(keycloak),
  flowResource(keycloak, firstLoginFlow),
  postBrokerFlowResource(keycloak, []),
  ...scopeSpecifications.map((specification) => clientScopeResource(keycloak, specification)),
  ...ownClients(settings).map((specification) => clientResource(keycloak, specification)),
  linkRoleResource(keycloak, CONSOLE_CLIENT),
];

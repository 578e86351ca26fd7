// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ToolSpecification } from '../../app/ports.ts';
import { postBrokerFlowResource } from '../brokering/post-broker-flow.ts';
import type { Keycloak } from '../connection.ts';
import { flowResource } from '../flows/flow-resource.ts';
import { clientScopeResource } from '../realm/client-scope.ts';
import type { Resource } from '../reconcile/resource.ts';
import { CLAIM_NAMES, claimAttributes, claimMappers, ownAudience } from './claim-mappers.ts';
import { toolFlow } from './flow-shape.ts';
import { setClientEnabled } from './set-client-enabled.ts';
import { toolClientResource } from './tool-client-resource.ts';
import { flowAlias, instanceScope } from './tool.ts';

/**
 * What Keycloak holds for an instance: its flow and its scope first, for the client is bound to them,
 * and its place in the flow after a brokered sign-in, for the client is opened last.
 */
export const toolResources = (keycloak: Keycloak, tool: ToolSpecification): Resource[] => [
  ...toolPreparations(keycloak, tool),
  postBrokerFlowResource(keycloak, [tool.clientId]),
  toolClientResource(keycloak, tool),
];

/** The same for all instances at once: the flow after brokered sign-ins is read once. */
export const allToolResources = (
  keycloak: Keycloak,
  tools: readonly ToolSpecification[],
): Resource[] => [
  ...tools.flatMap((tool) => toolPreparations(keycloak, tool)),
  postBrokerFlowResource(
    keycloak,
    tools.map(({ clientId }) => clientId),
  ),
  ...tools.map((tool) => toolClientResource(keycloak, tool)),
];

const toolPreparations = (keycloak: Keycloak, tool: ToolSpecification): Resource[] => {
  const { clientId, claims, saml } = tool;
  return [
    flowResource(keycloak, {
      alias: flowAlias(clientId),
      steps: toolFlow(tool),
      beforeRebuild: () => setClientEnabled(keycloak, clientId, false),
      alsoTouches: { kind: 'client', key: clientId },
    }),
    clientScopeResource(keycloak, {
      name: instanceScope(clientId),
      description: 'essaim: tells the instance apart after a brokered sign-in',
      protocol: saml ? 'saml' : 'openid-connect',
      mappers: saml
        ? claimAttributes(clientId, claims)
        : [ownAudience(clientId), ...claimMappers(clientId, claims)],
      ownedMappers: CLAIM_NAMES,
    }),
  ];
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Keycloak } from '../connection.ts';
import type { Resource } from '../reconcile/resource.ts';
import { toolFlowResource } from './flow-resource.ts';
import { toolClientResource } from './tool-client-resource.ts';
import type { ToolSpecification } from '../../app/ports.ts';

/** What Keycloak holds for an instance: its flow first, for the client is bound to it. */
export const toolResources = (keycloak: Keycloak, tool: ToolSpecification): Resource[] => [
  toolFlowResource(keycloak, tool.clientId),
  toolClientResource(keycloak, tool),
];

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReconcileMemory } from '../app/reconcile/ports.ts';
import type { ToolSpecification } from '../app/ports.ts';
import { type Keycloak, connectKeycloak } from '../keycloak/connection.ts';
import type { ApplyOptions } from '../keycloak/reconcile/apply.ts';
import type { Resource } from '../keycloak/reconcile/resource.ts';
import { accessContainerResource, accessGroupResource } from '../keycloak/tools/access-groups.ts';
import { toolResources } from '../keycloak/tools/tool-resources.ts';
import { freshView } from '../keycloak/view/fresh-view.ts';

export interface Reach {
  readonly baseUrl: string;
  readonly realm: string;
  readonly credentials: { readonly username: string; readonly password: string };
}

/** Keycloak as a process finds it that has just begun, and how it brings a tool there. */
export const oneTool = (
  reach: Reach,
  memory: ReconcileMemory,
): {
  readonly keycloak: Keycloak;
  readonly options: ApplyOptions;
  readonly resources: (one: ToolSpecification) => Resource[];
} => {
  const keycloak = connectKeycloak(reach);
  return {
    keycloak,
    options: {
      view: freshView(keycloak),
      memory,
      isWanted: (_change, { cause }) => cause === 'change',
    },
    resources: (one) => [
      accessContainerResource(keycloak),
      ...toolResources(keycloak, one),
      accessGroupResource(keycloak, { clientId: one.clientId, organisationKey: 'dep-53' }),
    ],
  };
};

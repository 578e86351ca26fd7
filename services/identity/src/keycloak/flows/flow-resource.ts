// SPDX-License-Identifier: AGPL-3.0-or-later
import type { KeycloakObject } from '../../app/reconcile/ports.ts';
import type { Keycloak } from '../connection.ts';
import { orNull } from '../or-null.ts';
import type { Resource } from '../reconcile/resource.ts';
import { addSteps } from './add-steps.ts';
import { type FlowStep, flowLines } from './flow-steps.ts';
import { executionsOf, liveLine } from './live-lines.ts';

/** Flows hold no attributes: the marker is the description. */
export const OWNED_FLOW = 'Made by essaim; do not edit';

export interface FlowSpecification {
  readonly alias: string;
  readonly steps: readonly FlowStep[];
  /** Closes what the flow guards, so that an unfinished one never lets anybody in. */
  readonly beforeRebuild?: () => Promise<void>;
  /** What that changes. */
  readonly alsoTouches?: KeycloakObject;
}

/** A top-level flow by its name; undefined when there is none. */
export const findFlow = async ({ admin, realm }: Keycloak, alias: string) =>
  ((await orNull(admin.authenticationManagement.getFlows({ realm }))) ?? []).find(
    (flow) => flow.alias === alias,
  );

/** Makes an empty top-level flow of ours. */
export const createFlow = async ({ admin, realm }: Keycloak, alias: string): Promise<string> => {
  const { id } = await admin.authenticationManagement.createFlow({
    realm,
    alias,
    description: OWNED_FLOW,
    providerId: 'basic-flow',
    topLevel: true,
    builtIn: false,
  });
  return String(id);
};

/** A sign-in flow of essaim. One that differs is rebuilt in place. */
export const flowResource = (
  keycloak: Keycloak,
  { alias, steps, beforeRebuild, alsoTouches }: FlowSpecification,
): Resource => {
  const { admin, realm } = keycloak;
  return {
    kind: 'flow',
    key: alias,
    desired: { steps: flowLines(steps) },
    ...(alsoTouches !== undefined && { alsoTouches }),
    read: async (view) => {
      const flow = await view.flow(alias);
      if (!flow) return null;
      const lines: string[] = [];
      for (const execution of await executionsOf(keycloak, alias)) {
        lines.push(await liveLine(keycloak, execution));
      }
      return { isOwned: flow.description === OWNED_FLOW, fields: { steps: lines } };
    },
    create: async () => {
      await addSteps(keycloak, { alias, id: await createFlow(keycloak, alias) }, steps);
    },
    update: async () => {
      await beforeRebuild?.();
      const flow = await findFlow(keycloak, alias);
      const top = (await executionsOf(keycloak, alias)).filter(({ level }) => level === 0);
      for (const { id } of top) {
        await admin.authenticationManagement.delExecution({ realm, id: String(id) });
      }
      await addSteps(keycloak, { alias, id: String(flow?.id) }, steps);
    },
  };
};

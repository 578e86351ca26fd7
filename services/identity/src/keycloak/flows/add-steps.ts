// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Keycloak } from '../connection.ts';
import type { FlowStep } from './flow-steps.ts';
import { executionsOf } from './live-lines.ts';

/** Where steps go: a flow, by its name and Keycloak's id. */
export interface FlowPlace {
  readonly alias: string;
  readonly id: string;
}

type SubFlow = Extract<FlowStep, { alias: string }>;

/**
 * Adds steps to a flow, in order.
 * @param first priority of the first step
 */
export const addSteps = async (
  keycloak: Keycloak,
  parent: FlowPlace,
  steps: readonly FlowStep[],
  first = 0,
): Promise<void> => {
  for (const [index, step] of steps.entries()) {
    if ('authenticator' in step) {
      const id = await addExecution(keycloak, {
        parentFlow: parent.id,
        requirement: step.requirement,
        priority: first + index,
        authenticator: step.authenticator,
      });
      if (step.config) {
        const { alias, values } = step.config;
        await keycloak.admin.authenticationManagement.createConfig({
          realm: keycloak.realm,
          id,
          alias,
          config: { ...values },
        });
      }
    } else await addSubFlow(keycloak, parent, step);
  }
};

const addExecution = async (
  { request }: Keycloak,
  execution: Readonly<Record<string, unknown>>,
): Promise<string> => {
  const made = (await request('POST', '/authentication/executions', execution)) as { id: string };
  return made.id;
};

/**
 * Adds a sub-flow. It is made in its place by one call: one that was made first and put there later
 * could be left over, out of reach, with its name taken. It is switched on once it is whole.
 */
const addSubFlow = async (
  keycloak: Keycloak,
  parent: FlowPlace,
  { alias, description, requirement, steps }: SubFlow,
): Promise<void> => {
  const { admin, realm } = keycloak;
  await admin.authenticationManagement.addFlowToFlow({
    realm,
    flow: parent.alias,
    alias,
    description,
    type: 'basic-flow',
    provider: '',
  });
  const made = (await executionsOf(keycloak, parent.alias)).find(
    ({ displayName, authenticationFlow }) => authenticationFlow === true && displayName === alias,
  );
  await addSteps(keycloak, { alias, id: String(made?.flowId) }, steps);
  if (requirement === 'DISABLED') return;
  await admin.authenticationManagement.updateExecution(
    { realm, flow: parent.alias },
    { ...made, requirement },
  );
};

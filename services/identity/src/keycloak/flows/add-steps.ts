// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Keycloak } from '../connection.ts';
import type { FlowStep } from './flow-steps.ts';

/**
 * Adds steps to a flow, in order.
 * @param first priority of the first step
 */
export const addSteps = async (
  keycloak: Keycloak,
  parentFlow: string,
  steps: readonly FlowStep[],
  first = 0,
): Promise<void> => {
  for (const [index, step] of steps.entries()) {
    const place = { parentFlow, requirement: step.requirement, priority: first + index };
    if ('authenticator' in step) {
      const id = await addExecution(keycloak, { ...place, authenticator: step.authenticator });
      if (step.config) {
        const { alias, values } = step.config;
        await keycloak.admin.authenticationManagement.createConfig({
          realm: keycloak.realm,
          id,
          alias,
          config: { ...values },
        });
      }
    } else {
      const flowId = await addSubFlow(keycloak, step.alias, step.description);
      await addExecution(keycloak, { ...place, flowId, authenticatorFlow: true });
      await addSteps(keycloak, flowId, step.steps);
    }
  }
};

const addExecution = async (
  { request }: Keycloak,
  execution: Readonly<Record<string, unknown>>,
): Promise<string> => {
  const made = (await request('POST', '/authentication/executions', execution)) as { id: string };
  return made.id;
};

const addSubFlow = async (
  { admin, realm }: Keycloak,
  alias: string,
  description: string,
): Promise<string> => {
  const made = await admin.authenticationManagement.createFlow({
    realm,
    alias,
    description,
    providerId: 'basic-flow',
    topLevel: false,
    builtIn: false,
  });
  return String(made.id);
};

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
 * Adds steps to a flow, in order. Sub-flows are switched on at the end, when all of them are whole.
 * @param first priority of the first step
 */
export const addSteps = async (
  keycloak: Keycloak,
  parent: FlowPlace,
  steps: readonly FlowStep[],
  first = 0,
): Promise<void> => {
  const made = new Map<string, SubFlow>();
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
    } else made.set(await addSubFlow(keycloak, parent, step), step);
  }
  if (made.size > 0) await switchOn(keycloak, parent, made);
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
 * could be left over, out of reach, with its name taken. Keycloak makes it switched off.
 * @returns Keycloak's id of it
 */
const addSubFlow = async (
  keycloak: Keycloak,
  parent: FlowPlace,
  { alias, description, steps }: SubFlow,
): Promise<string> => {
  const { id } = (await keycloak.request(
    'POST',
    `/authentication/flows/${encodeURIComponent(parent.alias)}/executions/flow`,
    { alias, description, type: 'basic-flow', provider: '' },
  )) as { id: string };
  await addSteps(keycloak, { alias, id }, steps);
  return id;
};

const switchOn = async (
  keycloak: Keycloak,
  parent: FlowPlace,
  subFlows: ReadonlyMap<string, SubFlow>,
): Promise<void> => {
  const { admin, realm } = keycloak;
  for (const execution of await executionsOf(keycloak, parent.alias)) {
    const requirement = subFlows.get(execution.flowId ?? '')?.requirement;
    if (requirement === undefined || requirement === 'DISABLED') continue;
    await admin.authenticationManagement.updateExecution(
      { realm, flow: parent.alias },
      { ...execution, requirement },
    );
  }
};

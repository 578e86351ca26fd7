// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Keycloak } from '../connection.ts';
import { orNull } from '../or-null.ts';
import type { Resource } from '../reconcile/resource.ts';
import { type FlowStep, flowLine, flowLines, toolFlow } from './flow-shape.ts';
import { setClientEnabled } from './set-client-enabled.ts';
import { flowAlias } from './tool.ts';

const OWNED = 'Made by essaim; do not edit';

/**
 * The browser flow of a tool's client. Flows hold no attributes: the marker is the description.
 * A flow that differs is rebuilt in place while its client is disabled, so that an unfinished one
 * never lets anybody in.
 */
export const toolFlowResource = (keycloak: Keycloak, clientId: string): Resource => {
  const { admin, realm } = keycloak;
  const alias = flowAlias(clientId);

  const find = async () =>
    ((await orNull(admin.authenticationManagement.getFlows({ realm }))) ?? []).find(
      (flow) => flow.alias === alias,
    );

  const executions = async () =>
    (await orNull(admin.authenticationManagement.getExecutions({ realm, flow: alias }))) ?? [];

  const liveLines = async (): Promise<string[]> => {
    const lines: string[] = [];
    for (const execution of await executions()) {
      const { level = 0, requirement = '', authenticationConfig: id } = execution;
      const what =
        execution.authenticationFlow === true
          ? `flow ${execution.displayName}`
          : (execution.providerId ?? '');
      const config =
        id === undefined ? null : await admin.authenticationManagement.getConfig({ realm, id });
      lines.push(flowLine(level, requirement, what, config?.config ?? {}));
    }
    return lines;
  };

  const build = async (parentFlow: string): Promise<void> =>
    addSteps(keycloak, parentFlow, toolFlow(clientId));

  return {
    kind: 'flow',
    key: alias,
    desired: { steps: flowLines(toolFlow(clientId)) },
    read: async () => {
      const flow = await find();
      if (!flow) return null;
      return { isOwned: flow.description === OWNED, fields: { steps: await liveLines() } };
    },
    create: async () => {
      const { id } = await admin.authenticationManagement.createFlow({
        realm,
        alias,
        description: OWNED,
        providerId: 'basic-flow',
        topLevel: true,
        builtIn: false,
      });
      await build(String(id));
    },
    update: async () => {
      await setClientEnabled(keycloak, clientId, false);
      const flow = await find();
      const top = (await executions()).filter(({ level }) => level === 0);
      for (const { id } of top) {
        await admin.authenticationManagement.delExecution({ realm, id: String(id) });
      }
      await build(String(flow?.id));
    },
  };
};

const addSteps = async (
  keycloak: Keycloak,
  parentFlow: string,
  steps: readonly FlowStep[],
): Promise<void> => {
  for (const [index, step] of steps.entries()) {
    const place = { parentFlow, requirement: step.requirement, priority: index };
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

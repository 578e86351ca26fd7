// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Keycloak } from '../connection.ts';
import { addSteps } from '../flows/add-steps.ts';
import { OWNED_FLOW, createFlow, findFlow } from '../flows/flow-resource.ts';
import { type FlowStep, flowLines } from '../flows/flow-steps.ts';
import { type Execution, executionsOf, liveLine } from '../flows/live-lines.ts';
import type { Resource } from '../reconcile/resource.ts';
import { DENIED_MESSAGE } from '../tools/flow-shape.ts';
import { ACCESS_ROLE, instanceScope } from '../tools/tool.ts';

export const POST_BROKER_FLOW = 'essaim after provider';

/** Without this first step, a flow whose conditions are all skipped refuses everybody. */
const FIRST: FlowStep = { requirement: 'REQUIRED', authenticator: 'allow-access-authenticator' };
const FIRST_FIELD = 'first step';

const stepAlias = (clientId: string): string => `${POST_BROKER_FLOW} ${clientId}`;

const toolStep = (clientId: string): Extract<FlowStep, { alias: string }> => {
  const alias = stepAlias(clientId);
  return {
    requirement: 'CONDITIONAL',
    alias,
    description: 'Refuse who has no right to this tool',
    steps: [
      {
        requirement: 'REQUIRED',
        authenticator: 'conditional-client-scope',
        config: { alias: `${alias} scope`, values: { client_scope: instanceScope(clientId) } },
      },
      {
        requirement: 'REQUIRED',
        authenticator: 'conditional-user-role',
        config: {
          alias: `${alias} no role`,
          values: { condUserRole: `${clientId}.${ACCESS_ROLE}`, negate: 'true' },
        },
      },
      {
        requirement: 'REQUIRED',
        authenticator: 'deny-access-authenticator',
        config: { alias: `${alias} refusal`, values: { denyErrorMessage: DENIED_MESSAGE } },
      },
    ],
  };
};

/**
 * The flow that runs after a sign-in at an organisation's own provider: a brokered sign-in does not
 * pass through the browser flow of the tool's client, and would let anybody in. One for all
 * providers, with one conditional step for each instance.
 * @param clientIds the instances that must be in it; others are left as they are
 */
export const postBrokerFlowResource = (
  keycloak: Keycloak,
  clientIds: readonly string[],
): Resource => {
  const { admin, realm } = keycloak;
  const fieldOf = (clientId: string): string => `tool ${clientId}`;
  const desired = {
    [FIRST_FIELD]: flowLines([FIRST]),
    ...Object.fromEntries(clientIds.map((id) => [fieldOf(id), flowLines([toolStep(id)])])),
  };

  const readFields = async (): Promise<Record<string, string[]>> => {
    const executions = await executionsOf(keycloak, POST_BROKER_FLOW);
    const fields: Record<string, string[]> = {};
    let field = FIRST_FIELD;
    for (const execution of executions) {
      if (execution.level === 0) field = fieldAt(execution);
      if (field in desired) (fields[field] ??= []).push(await liveLine(keycloak, execution));
    }
    return fields;
  };

  const addTool = async (flowId: string, clientId: string): Promise<void> => {
    const alias = stepAlias(clientId);
    const before = await executionsOf(keycloak, POST_BROKER_FLOW);
    const top = before.filter(({ level }) => level === 0);
    for (const old of top.filter(({ displayName }) => displayName === alias)) {
      await admin.authenticationManagement.delExecution({ realm, id: String(old.id) });
    }
    // Until it is whole it is switched off: half of it would refuse everybody.
    await addSteps(
      keycloak,
      { alias: POST_BROKER_FLOW, id: flowId },
      [{ ...toolStep(clientId), requirement: 'DISABLED' }],
      top.length + 1,
    );
    const made = (await executionsOf(keycloak, POST_BROKER_FLOW)).find(
      ({ level, displayName }) => level === 0 && displayName === alias,
    );
    await admin.authenticationManagement.updateExecution(
      { realm, flow: POST_BROKER_FLOW },
      { ...made, requirement: 'CONDITIONAL' },
    );
  };

  const bring = async (flowId: string, fields: ReadonlySet<string>): Promise<void> => {
    if (fields.has(FIRST_FIELD))
      await addSteps(keycloak, { alias: POST_BROKER_FLOW, id: flowId }, [FIRST], 0);
    for (const clientId of clientIds) {
      if (fields.has(fieldOf(clientId))) await addTool(flowId, clientId);
    }
  };

  return {
    kind: 'flow',
    key: POST_BROKER_FLOW,
    desired,
    read: async (view) => {
      const flow = await view.flow(POST_BROKER_FLOW);
      if (!flow) return null;
      return { isOwned: flow.description === OWNED_FLOW, fields: await readFields() };
    },
    create: async () => {
      await bring(await createFlow(keycloak, POST_BROKER_FLOW), new Set(Object.keys(desired)));
    },
    update: async (differences) => {
      const flow = await findFlow(keycloak, POST_BROKER_FLOW);
      await bring(String(flow?.id), new Set(differences.map(({ field }) => field)));
    },
  };
};

const fieldAt = ({ displayName = '', authenticationFlow }: Execution): string =>
  authenticationFlow === true && displayName.startsWith(`${POST_BROKER_FLOW} `)
    ? `tool ${displayName.slice(POST_BROKER_FLOW.length + 1)}`
    : FIRST_FIELD;

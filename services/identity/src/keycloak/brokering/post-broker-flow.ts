// SPDX-License-Identifier: AGPL-3.0-or-later
import { clientHandle } from '../../domain/client-handle.ts';
import type { Keycloak } from '../connection.ts';
import { addSteps } from '../flows/add-steps.ts';
import { OWNED_FLOW, createFlow, findFlow } from '../flows/flow-resource.ts';
import { level, secondLevel } from '../flows/levels.ts';
import { type FlowStep, flowLines } from '../flows/flow-steps.ts';
import { type Execution, executionsOf, liveLine } from '../flows/live-lines.ts';
import type { Resource } from '../reconcile/resource.ts';
import { DENIED_MESSAGE } from '../tools/flow-shape.ts';
import { ACCESS_ROLE, instanceScope } from '../tools/tool.ts';

export const POST_BROKER_FLOW = 'essaim after provider';

/** Without this first step, a flow whose conditions are all skipped refuses everybody. */
const FIRST: FlowStep = { requirement: 'REQUIRED', authenticator: 'allow-access-authenticator' };
const FIRST_FIELD = 'first step';

/** Not below the flow's own name: what is there is a tool's. */
const LEVELS_FLOW = 'essaim brokered';
/**
 * A sign-in at a provider counts as the first level, so that a second factor is asked for alone from
 * then on; where the console wants it with the sign-in, it is asked for after the provider's answer.
 */
const LEVELS: readonly FlowStep[] = [
  {
    requirement: 'CONDITIONAL',
    alias: `${LEVELS_FLOW} first level`,
    description: 'The sign-in at the provider',
    steps: [level(LEVELS_FLOW, 1), FIRST],
  },
  secondLevel(LEVELS_FLOW),
];

const stepAlias = (clientId: string): string => `${POST_BROKER_FLOW} ${clientHandle(clientId)}`;

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
  const fieldOf = (clientId: string): string => `tool ${clientHandle(clientId)}`;
  const desired = {
    [FIRST_FIELD]: flowLines([FIRST, ...LEVELS]),
    ...Object.fromEntries(clientIds.map((id) => [fieldOf(id), flowLines([toolStep(id)])])),
  };

  const readFields = async (): Promise<Record<string, string[]>> => {
    let field = FIRST_FIELD;
    const owned = (await executionsOf(keycloak, POST_BROKER_FLOW)).flatMap((execution) => {
      if (execution.level === 0) field = fieldAt(execution);
      return field in desired ? [{ field, execution }] : [];
    });
    const lines = await Promise.all(
      owned.map(async (one) => ({
        field: one.field,
        line: await liveLine(keycloak, one.execution),
      })),
    );
    return Object.fromEntries(
      [...Map.groupBy(lines, (one) => one.field)].map(([name, own]) => [
        name,
        own.map(({ line }) => line),
      ]),
    );
  };

  const bring = async (id: string, fields: ReadonlySet<string>): Promise<void> => {
    const place = { alias: POST_BROKER_FLOW, id };
    const old = (await executionsOf(keycloak, POST_BROKER_FLOW)).filter(({ level }) => level === 0);
    if (fields.has(FIRST_FIELD)) {
      // The new first step is there before the old one goes: without one everybody would be refused.
      await addSteps(keycloak, place, [FIRST], 0);
      for (const step of old.filter((one) => fieldAt(one) === FIRST_FIELD)) {
        await admin.authenticationManagement.delExecution({ realm, id: String(step.id) });
      }
      await addSteps(keycloak, place, LEVELS, 1);
    }
    const byAlias = new Map(old.map((step) => [step.displayName, step]));
    const added: string[] = [];
    for (const clientId of clientIds.filter((one) => fields.has(fieldOf(one)))) {
      const present = byAlias.get(stepAlias(clientId));
      if (present) {
        // One by one: while its step is away a tool would let in whoever comes from a provider.
        const step = { realm, id: String(present.id) };
        await admin.authenticationManagement.delExecution(step);
        await addSteps(keycloak, place, [toolStep(clientId)]);
      } else added.push(clientId);
    }
    await addSteps(keycloak, place, added.map(toolStep));
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

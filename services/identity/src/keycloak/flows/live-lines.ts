// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Keycloak } from '../connection.ts';
import { orNull } from '../or-null.ts';
import { flowLine } from './flow-steps.ts';

type Executions = Awaited<
  ReturnType<Keycloak['admin']['authenticationManagement']['getExecutions']>
>;
export type Execution = Executions[number];

/** The steps of a flow as Keycloak holds them, sub-flows and their steps in order. */
export const executionsOf = async (
  { admin, realm }: Keycloak,
  alias: string,
): Promise<Execution[]> =>
  (await orNull(admin.authenticationManagement.getExecutions({ realm, flow: alias }))) ?? [];

/** The line of a step as Keycloak holds it, with its settings. */
export const liveLine = async (
  { admin, realm }: Keycloak,
  execution: Execution,
): Promise<string> => {
  const { level = 0, requirement = '', authenticationConfig: id } = execution;
  const what =
    execution.authenticationFlow === true
      ? `flow ${execution.displayName}`
      : (execution.providerId ?? '');
  const config =
    id === undefined ? null : await admin.authenticationManagement.getConfig({ realm, id });
  return flowLine(level, requirement, what, config?.config ?? {});
};

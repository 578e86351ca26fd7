// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ToolSpecification } from '../../app/ports.ts';
import type { FlowStep } from '../flows/flow-steps.ts';
import { firstLevel, secondLevel } from '../flows/levels.ts';
import { ACCESS_ROLE, flowAlias } from './tool.ts';

/** Key of the theme's sentence for those who may not open a tool. */
export const DENIED_MESSAGE = 'essaimAccessDenied';

/**
 * The browser flow of a tool's client: sign in (a live session, a region's provider, or the form),
 * with a recent second factor where the tool takes one, then refuse who lacks the client's role. The
 * second part also runs for a live session.
 */
export const toolFlow = ({
  clientId,
  secondFactor,
}: Pick<ToolSpecification, 'clientId' | 'secondFactor'>): readonly FlowStep[] => {
  const alias = flowAlias(clientId);
  return [
    {
      requirement: 'REQUIRED',
      alias: `${alias} sign-in`,
      description: 'A live session, a provider, or the form',
      steps: [
        { requirement: 'ALTERNATIVE', authenticator: 'auth-cookie' },
        { requirement: 'ALTERNATIVE', authenticator: 'identity-provider-redirector' },
        {
          requirement: 'ALTERNATIVE',
          alias: `${alias} form`,
          description: 'Name, password, second factor',
          steps: [firstLevel(alias), ...(secondFactor ? [secondLevel(alias)] : [])],
        },
      ],
    },
    {
      requirement: 'CONDITIONAL',
      alias: `${alias} access`,
      description: 'Refuse who has no right to this tool',
      steps: [
        {
          requirement: 'REQUIRED',
          authenticator: 'conditional-user-role',
          config: {
            alias: `${alias} has no role`,
            values: { condUserRole: `${clientId}.${ACCESS_ROLE}`, negate: 'true' },
          },
        },
        {
          requirement: 'REQUIRED',
          authenticator: 'deny-access-authenticator',
          config: { alias: `${alias} refusal`, values: { denyErrorMessage: DENIED_MESSAGE } },
        },
      ],
    },
  ];
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FlowStep } from '../flows/flow-steps.ts';
import { ACCESS_ROLE, flowAlias } from './tool.ts';

/** Key of the theme's sentence for those who may not open a tool. */
export const DENIED_MESSAGE = 'essaimAccessDenied';

/**
 * The browser flow of a tool's client: sign in (a live session, a region's provider, or the form),
 * then refuse who lacks the client's role. The second part also runs for a live session.
 */
export const toolFlow = (clientId: string): readonly FlowStep[] => {
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
          description: 'Name and password',
          steps: [{ requirement: 'REQUIRED', authenticator: 'auth-username-password-form' }],
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

// SPDX-License-Identifier: AGPL-3.0-or-later
import { ACCESS_ROLE, flowAlias } from './tool.ts';

type Requirement = 'REQUIRED' | 'ALTERNATIVE' | 'CONDITIONAL';

/** A step of a flow: an authenticator, or a sub-flow of further steps. */
export type FlowStep =
  | {
      readonly requirement: Requirement;
      readonly authenticator: string;
      readonly config?: {
        readonly alias: string;
        readonly values: Readonly<Record<string, string>>;
      };
    }
  | {
      readonly requirement: Requirement;
      readonly alias: string;
      readonly description: string;
      readonly steps: readonly FlowStep[];
    };

/** Key of the theme's sentence for those who may not open a tool. */
const DENIED_MESSAGE = 'essaimAccessDenied';

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

/** One line for each step, in order, by which two flows are compared. */
export const flowLines = (steps: readonly FlowStep[], level = 0): string[] =>
  steps.flatMap((step) =>
    'authenticator' in step
      ? [flowLine(level, step.requirement, step.authenticator, step.config?.values)]
      : [
          flowLine(level, step.requirement, `flow ${step.alias}`),
          ...flowLines(step.steps, level + 1),
        ],
  );

/** How a step reads in a comparison: depth, requirement, what it is, its sorted settings. */
export const flowLine = (
  level: number,
  requirement: string,
  what: string,
  values: Readonly<Record<string, string>> = {},
): string =>
  [
    String(level),
    requirement,
    what,
    ...Object.entries(values)
      .map(([name, value]) => `${name}=${value}`)
      .toSorted(),
  ].join(' | ');

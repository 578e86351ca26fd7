// SPDX-License-Identifier: AGPL-3.0-or-later
import { SECOND_FACTOR_MINUTES } from '@essaim/service-kit';
import type { FlowStep } from './flow-steps.ts';

/** Seconds for which a session keeps a level: the first longer than any session lives. */
const SECONDS = { 1: 31 * 24 * 3600, 2: SECOND_FACTOR_MINUTES * 60 } as const;

/**
 * The condition of a sub-flow that gives a level of authentication.
 * @param flow the name of the flow: names of settings are unique in a realm
 */
export const level = (flow: string, value: 1 | 2): FlowStep => ({
  requirement: 'REQUIRED',
  authenticator: 'conditional-level-of-authentication',
  config: {
    alias: `${flow} level ${value}`,
    values: { 'loa-condition-level': String(value), 'loa-max-age': String(SECONDS[value]) },
  },
});

/** The second factor of those who have one. */
const SECOND_FACTORS: readonly FlowStep[] = [
  { requirement: 'REQUIRED', authenticator: 'conditional-user-configured' },
  { requirement: 'ALTERNATIVE', authenticator: 'auth-otp-form' },
  { requirement: 'ALTERNATIVE', authenticator: 'webauthn-authenticator' },
  { requirement: 'ALTERNATIVE', authenticator: 'auth-recovery-authn-code-form' },
];

/** Asks for name and password, then for the second factor of those who have one. */
export const firstLevel = (flow: string): FlowStep => ({
  requirement: 'CONDITIONAL',
  alias: `${flow} first level`,
  description: 'Name, password, and the second factor of those who have one',
  steps: [
    level(flow, 1),
    { requirement: 'REQUIRED', authenticator: 'auth-username-password-form' },
    {
      requirement: 'CONDITIONAL',
      alias: `${flow} second factor`,
      description: 'The second factor of those who have one',
      steps: SECOND_FACTORS,
    },
  ],
});

/** Asks for a recent second factor where the client wants level 2; who has none sets one up. */
export const secondLevel = (flow: string): FlowStep => ({
  requirement: 'CONDITIONAL',
  alias: `${flow} second level`,
  description: 'A recent second factor',
  steps: [
    level(flow, 2),
    {
      requirement: 'CONDITIONAL',
      alias: `${flow} own factor`,
      description: 'The second factor of those who have one',
      steps: SECOND_FACTORS,
    },
    {
      requirement: 'CONDITIONAL',
      alias: `${flow} first factor`,
      description: 'Who has none sets one up',
      steps: [
        {
          requirement: 'REQUIRED',
          authenticator: 'conditional-sub-flow-executed',
          config: {
            alias: `${flow} no factor`,
            values: { flow_to_check: `${flow} own factor`, check_result: 'not-executed' },
          },
        },
        { requirement: 'REQUIRED', authenticator: 'auth-otp-form' },
      ],
    },
  ],
});

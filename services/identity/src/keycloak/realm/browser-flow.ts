// SPDX-License-Identifier: AGPL-3.0-or-later
import { SECOND_FACTOR_MINUTES } from '@essaim/service-kit';
import type { Keycloak } from '../connection.ts';
import type { FlowSpecification } from '../flows/flow-resource.ts';
import type { FlowStep } from '../flows/flow-steps.ts';
import { orNull } from '../or-null.ts';
import type { Resource } from '../reconcile/resource.ts';

const BROWSER_FLOW = 'essaim browser';
const OWN_FACTOR = `${BROWSER_FLOW} own factor`;

/** Seconds for which a session keeps its first level: longer than any session lives. */
const SESSION_S = 31 * 24 * 3600;
const STEP_UP_S = SECOND_FACTOR_MINUTES * 60;

const level = (value: 1 | 2, maxAgeSeconds: number): FlowStep => ({
  requirement: 'REQUIRED',
  authenticator: 'conditional-level-of-authentication',
  config: {
    alias: `${BROWSER_FLOW} level ${value}`,
    values: { 'loa-condition-level': String(value), 'loa-max-age': String(maxAgeSeconds) },
  },
});

const SECOND_FACTORS: readonly FlowStep[] = [
  { requirement: 'REQUIRED', authenticator: 'conditional-user-configured' },
  { requirement: 'ALTERNATIVE', authenticator: 'auth-otp-form' },
  { requirement: 'ALTERNATIVE', authenticator: 'webauthn-authenticator' },
  { requirement: 'ALTERNATIVE', authenticator: 'auth-recovery-authn-code-form' },
];

/**
 * How people sign in to essaim itself: a live session, an organisation's provider, or name and
 * password, then the second factor of those who have one. Where the console asks for level 2, the
 * second factor is asked for again after ten minutes; who has none sets one up on the way. Keycloak's
 * own flow would ask for the address alone first, because the realm knows organisations.
 */
export const browserFlow: FlowSpecification = {
  alias: BROWSER_FLOW,
  steps: [
    { requirement: 'ALTERNATIVE', authenticator: 'auth-cookie' },
    { requirement: 'ALTERNATIVE', authenticator: 'identity-provider-redirector' },
    {
      requirement: 'ALTERNATIVE',
      alias: `${BROWSER_FLOW} form`,
      description: 'Name, password, second factor',
      steps: [
        {
          requirement: 'CONDITIONAL',
          alias: `${BROWSER_FLOW} first level`,
          description: 'Name, password, and the second factor of those who have one',
          steps: [
            level(1, SESSION_S),
            { requirement: 'REQUIRED', authenticator: 'auth-username-password-form' },
            {
              requirement: 'CONDITIONAL',
              alias: `${BROWSER_FLOW} second factor`,
              description: 'The second factor of those who have one',
              steps: SECOND_FACTORS,
            },
          ],
        },
        {
          requirement: 'CONDITIONAL',
          alias: `${BROWSER_FLOW} second level`,
          description: 'A recent second factor',
          steps: [
            level(2, STEP_UP_S),
            {
              requirement: 'CONDITIONAL',
              alias: OWN_FACTOR,
              description: 'The second factor of those who have one',
              steps: SECOND_FACTORS,
            },
            {
              requirement: 'CONDITIONAL',
              alias: `${BROWSER_FLOW} first factor`,
              description: 'Who has none sets one up',
              steps: [
                {
                  requirement: 'REQUIRED',
                  authenticator: 'conditional-sub-flow-executed',
                  config: {
                    alias: `${BROWSER_FLOW} no factor`,
                    values: { flow_to_check: OWN_FACTOR, check_result: 'not-executed' },
                  },
                },
                { requirement: 'REQUIRED', authenticator: 'auth-otp-form' },
              ],
            },
          ],
        },
      ],
    },
  ],
};

/** The realm's binding to that flow. */
export const browserFlowBinding = ({ admin, realm }: Keycloak): Resource => {
  const bind = async (): Promise<void> => {
    await admin.realms.update({ realm }, { browserFlow: BROWSER_FLOW });
  };
  return {
    kind: 'realm',
    key: 'flows',
    desired: { browserFlow: BROWSER_FLOW },
    read: async () => {
      const live = await orNull(admin.realms.findOne({ realm }));
      return live && { isOwned: true, fields: { browserFlow: live.browserFlow } };
    },
    create: bind,
    update: bind,
  };
};

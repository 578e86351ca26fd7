// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FlowSpecification } from '../flows/flow-resource.ts';

export const FIRST_LOGIN_FLOW = 'essaim first sign-in';

/**
 * What happens at somebody's first sign-in through a provider: what the provider did not say is asked,
 * then an account is made. Where the address is known already, the existing account is proposed and
 * linked only after signing in to it, with its second factor if it has one. Nothing links by itself,
 * and no mail links: whoever holds an address does not hold the account.
 */
export const firstLoginFlow: FlowSpecification = {
  alias: FIRST_LOGIN_FLOW,
  steps: [
    {
      requirement: 'REQUIRED',
      authenticator: 'idp-review-profile',
      config: {
        alias: `${FIRST_LOGIN_FLOW} review`,
        values: { 'update.profile.on.first.login': 'missing' },
      },
    },
    {
      requirement: 'REQUIRED',
      alias: `${FIRST_LOGIN_FLOW} account`,
      description: 'A new account, or the existing one',
      steps: [
        {
          requirement: 'ALTERNATIVE',
          authenticator: 'idp-create-user-if-unique',
          config: {
            alias: `${FIRST_LOGIN_FLOW} unique`,
            values: { 'require.password.update.after.registration': 'false' },
          },
        },
        {
          requirement: 'ALTERNATIVE',
          alias: `${FIRST_LOGIN_FLOW} existing`,
          description: 'Link after signing in to the existing account',
          steps: [
            { requirement: 'REQUIRED', authenticator: 'idp-confirm-link' },
            { requirement: 'REQUIRED', authenticator: 'idp-username-password-form' },
            {
              requirement: 'CONDITIONAL',
              alias: `${FIRST_LOGIN_FLOW} second factor`,
              description: 'The second factor of the existing account',
              steps: [
                { requirement: 'REQUIRED', authenticator: 'conditional-user-configured' },
                { requirement: 'REQUIRED', authenticator: 'auth-otp-form' },
              ],
            },
          ],
        },
      ],
    },
  ],
};

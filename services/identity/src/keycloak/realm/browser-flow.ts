// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Keycloak } from '../connection.ts';
import type { FlowSpecification } from '../flows/flow-resource.ts';
import { orNull } from '../or-null.ts';
import type { Resource } from '../reconcile/resource.ts';

const BROWSER_FLOW = 'essaim browser';

/**
 * How people sign in to essaim itself: a live session, an organisation's provider, or name and
 * password, then the second factor of those who have one. Keycloak's own flow would ask for the
 * address alone first, because the realm knows organisations.
 */
export const browserFlow: FlowSpecification = {
  alias: BROWSER_FLOW,
  steps: [
    { requirement: 'ALTERNATIVE', authenticator: 'auth-cookie' },
    { requirement: 'ALTERNATIVE', authenticator: 'identity-provider-redirector' },
    {
      requirement: 'ALTERNATIVE',
      alias: `${BROWSER_FLOW} form`,
      description: 'Name, password, and the second factor of those who have one',
      steps: [
        { requirement: 'REQUIRED', authenticator: 'auth-username-password-form' },
        {
          requirement: 'CONDITIONAL',
          alias: `${BROWSER_FLOW} second factor`,
          description: 'The second factor of those who have one',
          steps: [
            { requirement: 'REQUIRED', authenticator: 'conditional-user-configured' },
            { requirement: 'ALTERNATIVE', authenticator: 'auth-otp-form' },
            { requirement: 'ALTERNATIVE', authenticator: 'webauthn-authenticator' },
            { requirement: 'ALTERNATIVE', authenticator: 'auth-recovery-authn-code-form' },
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

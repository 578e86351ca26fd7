// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Keycloak } from '../connection.ts';
import type { FlowSpecification } from '../flows/flow-resource.ts';
import { firstLevel, secondLevel } from '../flows/levels.ts';
import { orNull } from '../or-null.ts';
import type { Resource } from '../reconcile/resource.ts';

const BROWSER_FLOW = 'essaim browser';
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
      steps: [firstLevel(BROWSER_FLOW), secondLevel(BROWSER_FLOW)],
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

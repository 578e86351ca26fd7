// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommandData } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { eventually } from '@essaim/testkit';
import type { Database } from '../db/database.ts';
import { type PublishedEvent, publishedEvents } from './published-events.ts';

type ClientRequest = CommandData<'identity.ensure-client'>;

/** Where the tool of the tests is said to be. */
export const TOOL_ADDRESS = 'https://nuage.serveurs-bocage.example';

/** The command that asks for a client, right unless `extra` makes it wrong. */
export const clientRequest = (
  instanceId: Uuid,
  hosterOrganisationId: Uuid,
  extra: Partial<ClientRequest> = {},
): ClientRequest => ({
  instanceId,
  name: 'Nextcloud Mayenne',
  address: TOOL_ADDRESS,
  redirectUris: [`${TOOL_ADDRESS}/apps/user_oidc/code`],
  postLogoutRedirectUris: [`${TOOL_ADDRESS}/`],
  hosterOrganisationId,
  ...extra,
});

/** The published answers about an instance, once there is one. */
export const answersAbout = (
  db: Database,
  type: string,
  instanceId: Uuid,
): Promise<PublishedEvent[]> =>
  eventually(async () => {
    const found = (await publishedEvents(db, type)).filter(
      ({ data }) => data['instanceId'] === instanceId,
    );
    if (found.length === 0) throw new Error(`no ${type} yet`);
    return found;
  }, 20_000);

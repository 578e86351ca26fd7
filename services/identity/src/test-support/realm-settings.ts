// SPDX-License-Identifier: AGPL-3.0-or-later
import { testServers } from '@essaim/testkit';
import type { RealmSettings } from '../keycloak/realm/settings.ts';

/** Settings of a realm that no console uses. */
export const lonelyRealm = (): RealmSettings => ({
  displayName: 'Réseau',
  consoleUrl: 'http://localhost:1',
  consoleBackchannelUrl: 'http://localhost:1',
  consoleSecret: 'console-secret',
  smtp: { url: testServers.smtpUrl, fromName: 'essaim', fromAddress: 'essaim@reseau.example' },
  localClientSecret: null,
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { SCOPES, type ToolProfile, file } from '../profile.ts';
import { quoted } from '../quote.ts';

/** The plugin `ep_openid_connect`. */
export const etherpad: ToolProfile = {
  key: 'etherpad',
  name: 'Etherpad',
  redirectPaths: ['/ep_openid_connect/callback'],
  provesKeyExchange: false,
  parts: ({ address, clientId, issuer, secret }) => [
    file('settings.json', [
      '"requireAuthentication": true,',
      '"ep_openid_connect": {',
      `  "issuer": ${quoted(issuer)},`,
      `  "client_id": ${quoted(clientId)},`,
      `  "client_secret": ${quoted(secret)},`,
      `  "base_url": ${quoted(address)},`,
      `  "scope": ${JSON.stringify(SCOPES.split(' '))}`,
      '}',
    ]),
  ],
  notes: [],
};

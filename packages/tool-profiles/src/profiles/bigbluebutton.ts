// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ToolProfile, file } from '../profile.ts';

/** Greenlight 3, the front of BigBlueButton. */
export const bigbluebutton: ToolProfile = {
  key: 'bigbluebutton',
  name: 'BigBlueButton (Greenlight 3)',
  redirectPaths: ['/auth/openid_connect/callback'],
  provesKeyExchange: false,
  parts: ({ address, clientId, issuer, secret }) => [
    file('greenlight-v3/.env', [
      `OPENID_CONNECT_CLIENT_ID=${clientId}`,
      `OPENID_CONNECT_CLIENT_SECRET=${secret}`,
      `OPENID_CONNECT_ISSUER=${issuer}`,
      `OPENID_CONNECT_REDIRECT=${address}/`,
      'OPENID_CONNECT_UID_FIELD=sub',
      'USE_EMAIL_AS_EXTERNAL_ID_FALLBACK=false',
    ]),
  ],
  notes: [],
};

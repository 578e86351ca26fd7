// SPDX-License-Identifier: AGPL-3.0-or-later
import { SCOPES, SIGN_IN_NAME, type ToolProfile, environment } from '../profile.ts';

/** HedgeDoc 1, by its generic OAuth 2.0 sign-in. */
export const hedgedoc: ToolProfile = {
  key: 'hedgedoc',
  name: 'HedgeDoc 1',
  redirectPaths: ['/auth/oauth2/callback'],
  provesKeyExchange: false,
  parts: ({ address, clientId, secret }, { authorization, token, userinfo }) => [
    environment({
      CMD_DOMAIN: new URL(address).hostname,
      CMD_PROTOCOL_USESSL: String(address.startsWith('https:')),
      CMD_OAUTH2_PROVIDERNAME: SIGN_IN_NAME,
      CMD_OAUTH2_CLIENT_ID: clientId,
      CMD_OAUTH2_CLIENT_SECRET: secret,
      CMD_OAUTH2_SCOPE: SCOPES,
      CMD_OAUTH2_AUTHORIZATION_URL: authorization,
      CMD_OAUTH2_TOKEN_URL: token,
      CMD_OAUTH2_USER_PROFILE_URL: userinfo,
      CMD_OAUTH2_USER_PROFILE_ID_ATTR: 'sub',
      CMD_OAUTH2_USER_PROFILE_USERNAME_ATTR: 'preferred_username',
      CMD_OAUTH2_USER_PROFILE_DISPLAY_NAME_ATTR: 'name',
      CMD_OAUTH2_USER_PROFILE_EMAIL_ATTR: 'email',
      CMD_OAUTH2_PKCE: 'true',
    }),
  ],
  notes: [],
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { SCOPES, SIGN_IN_NAME, type ToolProfile, environment } from '../profile.ts';

/** Grafana's generic OAuth 2.0 sign-in; it asks for no refresh token. */
export const grafana: ToolProfile = {
  key: 'grafana',
  name: 'Grafana',
  redirectPaths: ['/login/generic_oauth'],
  provesKeyExchange: true,
  parts: ({ address, clientId, secret }, { authorization, endSession, token, userinfo }) => [
    environment({
      GF_SERVER_ROOT_URL: address,
      GF_AUTH_GENERIC_OAUTH_ENABLED: 'true',
      GF_AUTH_GENERIC_OAUTH_NAME: SIGN_IN_NAME,
      GF_AUTH_GENERIC_OAUTH_CLIENT_ID: clientId,
      GF_AUTH_GENERIC_OAUTH_CLIENT_SECRET: secret,
      GF_AUTH_GENERIC_OAUTH_SCOPES: SCOPES,
      GF_AUTH_GENERIC_OAUTH_AUTH_URL: authorization,
      GF_AUTH_GENERIC_OAUTH_TOKEN_URL: token,
      GF_AUTH_GENERIC_OAUTH_API_URL: userinfo,
      GF_AUTH_GENERIC_OAUTH_USE_PKCE: 'true',
      GF_AUTH_GENERIC_OAUTH_USE_REFRESH_TOKEN: 'false',
      GF_AUTH_GENERIC_OAUTH_LOGIN_ATTRIBUTE_PATH: 'preferred_username',
      GF_AUTH_GENERIC_OAUTH_NAME_ATTRIBUTE_PATH: 'name',
      GF_AUTH_GENERIC_OAUTH_EMAIL_ATTRIBUTE_PATH: 'email',
      GF_AUTH_GENERIC_OAUTH_SIGNOUT_REDIRECT_URL: `${endSession}?client_id=${encodeURIComponent(clientId)}`,
    }),
  ],
  notes: [],
};

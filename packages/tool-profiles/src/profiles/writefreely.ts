// SPDX-License-Identifier: AGPL-3.0-or-later
import { SIGN_IN_NAME, type ToolProfile, file } from '../profile.ts';

/** The generic OAuth 2.0 sign-in; its paths are below its host. */
export const writefreely: ToolProfile = {
  key: 'writefreely',
  name: 'WriteFreely',
  redirectPaths: ['/oauth/callback/generic'],
  provesKeyExchange: false,
  parts: ({ clientId, issuer, secret }, { authorization, token, userinfo }) => {
    const { origin } = new URL(issuer);
    const path = (address: string) => address.slice(origin.length);
    return [
      file('config.ini', [
        '[oauth.generic]',
        `client_id          = ${clientId}`,
        `client_secret      = ${secret}`,
        `host               = ${origin}`,
        `display_name       = ${SIGN_IN_NAME}`,
        `auth_endpoint      = ${path(authorization)}`,
        `token_endpoint     = ${path(token)}`,
        `inspect_endpoint   = ${path(userinfo)}`,
        'scope              = openid profile email',
        'map_user_id        = sub',
        'map_username       = preferred_username',
        'map_display_name   = name',
        'map_email          = email',
        'allow_disconnect   = false',
      ]),
    ];
  },
  notes: [],
};

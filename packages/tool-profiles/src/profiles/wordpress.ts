// SPDX-License-Identifier: AGPL-3.0-or-later
import { SCOPES, type ToolProfile, file } from '../profile.ts';
import { phpString } from '../quote.ts';

/** The plugin `daggerhart-openid-connect-generic`, set by constants. */
export const wordpress: ToolProfile = {
  key: 'wordpress',
  name: 'WordPress',
  redirectPaths: ['/wp-admin/admin-ajax.php?action=openid-connect-authorize'],
  provesKeyExchange: false,
  parts: ({ clientId, secret }, { authorization, endSession, token, userinfo }) => [
    file(
      'wp-config.php',
      Object.entries({
        OIDC_CLIENT_ID: clientId,
        OIDC_CLIENT_SECRET: secret,
        OIDC_CLIENT_SCOPE: SCOPES,
        OIDC_ENDPOINT_LOGIN_URL: authorization,
        OIDC_ENDPOINT_TOKEN_URL: token,
        OIDC_ENDPOINT_USERINFO_URL: userinfo,
        OIDC_ENDPOINT_LOGOUT_URL: endSession,
        OIDC_CREATE_IF_DOES_NOT_EXIST: '1',
        OIDC_LINK_EXISTING_USERS: '0',
      }).map(([name, value]) => `define('${name}', ${phpString(value)});`),
    ),
  ],
  notes: [
    {
      fr: 'OIDC_LINK_EXISTING_USERS relie des comptes par une information envoyée : laissez-le à 0 tant que les comptes ne sont pas vérifiés.',
      en: 'OIDC_LINK_EXISTING_USERS links accounts by a claim: leave it at 0 as long as the accounts are not checked.',
    },
  ],
};

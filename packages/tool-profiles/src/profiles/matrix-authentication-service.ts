// SPDX-License-Identifier: AGPL-3.0-or-later
import { SCOPES, SIGN_IN_NAME, type ToolProfile, file } from '../profile.ts';
import { quoted } from '../quote.ts';

/** The identifier of the provider, a ULID, ends the redirect address. */
const identifierIn = (redirectUri: string): string =>
  redirectUri.slice(redirectUri.lastIndexOf('/') + 1);

export const matrixAuthenticationService: ToolProfile = {
  key: 'matrix-authentication-service',
  name: 'Matrix Authentication Service',
  redirectPaths: [],
  provesKeyExchange: true,
  parts: ({ clientId, issuer, redirectUris, secret }) => [
    file('config.yaml', [
      'upstream_oauth2:',
      '  providers:',
      `    - id: ${quoted(identifierIn(redirectUris[0] ?? ''))}`,
      `      human_name: ${SIGN_IN_NAME}`,
      `      issuer: ${quoted(issuer)}`,
      `      client_id: ${quoted(clientId)}`,
      `      client_secret: ${quoted(secret)}`,
      '      token_endpoint_auth_method: client_secret_basic',
      `      scope: ${quoted(SCOPES)}`,
      '      pkce_method: always',
      '      on_backchannel_logout: logout_all',
      '      claims_imports:',
      '        localpart:',
      '          action: require',
      '          template: "{{ user.essaim_uid }}"',
      '        displayname:',
      '          action: suggest',
      '          template: "{{ user.name }}"',
      '        email:',
      '          action: suggest',
      '          template: "{{ user.email }}"',
    ]),
  ],
  notes: [],
};

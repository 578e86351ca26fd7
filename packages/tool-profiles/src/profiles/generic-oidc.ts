// SPDX-License-Identifier: AGPL-3.0-or-later
import { SCOPES, type ToolProfile, screen } from '../profile.ts';

/** A tool that nobody described yet: everything that an OpenID Connect client may want to know. */
export const genericOidc: ToolProfile = {
  key: 'generic-oidc',
  name: 'OpenID Connect',
  redirectPaths: [],
  provesKeyExchange: false,
  parts: ({ clientId, issuer, redirectUris, secret }, endpoints) => [
    screen('OpenID Connect', {
      Issuer: issuer,
      'Discovery URL': endpoints.discovery,
      'Client ID': clientId,
      'Client secret': secret,
      'Redirect URI': redirectUris.join(' '),
      Scope: SCOPES,
      PKCE: 'S256',
      'Authorization endpoint': endpoints.authorization,
      'Token endpoint': endpoints.token,
      'User info endpoint': endpoints.userinfo,
      'End session endpoint': endpoints.endSession,
    }),
  ],
  notes: [],
};

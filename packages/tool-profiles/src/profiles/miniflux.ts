// SPDX-License-Identifier: AGPL-3.0-or-later
import { SIGN_IN_NAME, type ToolProfile, environment } from '../profile.ts';

export const miniflux: ToolProfile = {
  key: 'miniflux',
  name: 'Miniflux',
  redirectPaths: ['/oauth2/oidc/callback'],
  provesKeyExchange: true,
  parts: ({ address, clientId, issuer, redirectUris, secret }) => [
    environment({
      BASE_URL: address,
      OAUTH2_PROVIDER: 'oidc',
      OAUTH2_OIDC_PROVIDER_NAME: SIGN_IN_NAME,
      OAUTH2_CLIENT_ID: clientId,
      OAUTH2_CLIENT_SECRET: secret,
      OAUTH2_REDIRECT_URL: redirectUris[0] ?? '',
      OAUTH2_OIDC_DISCOVERY_ENDPOINT: issuer,
      OAUTH2_USER_CREATION: '1',
    }),
  ],
  notes: [],
};

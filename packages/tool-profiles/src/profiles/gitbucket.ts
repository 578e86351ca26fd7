// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ToolProfile, screen } from '../profile.ts';

export const gitbucket: ToolProfile = {
  key: 'gitbucket',
  name: 'GitBucket',
  redirectPaths: ['/signin/oidc'],
  provesKeyExchange: false,
  parts: ({ address, clientId, issuer, secret }) => [
    screen('System administration › System settings › Authentication › OpenID Connect', {
      'Base URL': address,
      'Authorization by OpenID Connect': 'yes',
      Issuer: issuer,
      'Client ID': clientId,
      'Client secret': secret,
      'Expected signature algorithm': 'RS256',
    }),
  ],
  notes: [],
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { SIGN_IN_NAME, type ToolProfile, file } from '../profile.ts';

export const bookstack: ToolProfile = {
  key: 'bookstack',
  name: 'BookStack',
  redirectPaths: ['/oidc/callback'],
  provesKeyExchange: true,
  parts: ({ address, clientId, issuer, secret }) => [
    file('.env', [
      `APP_URL=${address}`,
      'AUTH_METHOD=oidc',
      `OIDC_NAME=${SIGN_IN_NAME}`,
      'OIDC_DISPLAY_NAME_CLAIMS=name',
      `OIDC_CLIENT_ID=${clientId}`,
      `OIDC_CLIENT_SECRET=${secret}`,
      `OIDC_ISSUER=${issuer}`,
      'OIDC_ISSUER_DISCOVER=true',
      'OIDC_END_SESSION_ENDPOINT=true',
      'OIDC_USER_TO_GROUPS=true',
      'OIDC_GROUPS_CLAIM=groups',
      'OIDC_REMOVE_FROM_GROUPS=true',
    ]),
  ],
  notes: [
    {
      fr: 'Un compte sans adresse électronique est refusé, comme une adresse qu’un autre compte a déjà.',
      en: 'An account without an e-mail address is refused, and so is an address that another account has already.',
    },
  ],
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ToolProfile, file } from '../profile.ts';
import { phpString } from '../quote.ts';

export const paheko: ToolProfile = {
  key: 'paheko',
  name: 'Paheko',
  redirectPaths: ['/admin/login.php?oidc'],
  provesKeyExchange: false,
  parts: ({ clientId, issuer, secret }) => [
    file('config.local.php', [
      `const OIDC_CLIENT_URL = ${phpString(issuer)};`,
      `const OIDC_CLIENT_ID = ${phpString(clientId)};`,
      `const OIDC_CLIENT_SECRET = ${phpString(secret)};`,
      'const OIDC_CLIENT_MATCH_EMAIL = true;',
    ]),
  ],
  notes: [
    {
      fr: 'Ne mettez jamais OIDC_CLIENT_MATCH_EMAIL à false : toutes les personnes du réseau entreraient.',
      en: 'Never set OIDC_CLIENT_MATCH_EMAIL to false: everybody of the network would come in.',
    },
  ],
};

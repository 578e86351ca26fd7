// SPDX-License-Identifier: AGPL-3.0-or-later
import { SCOPES, SIGN_IN_NAME, type ToolProfile, screen } from '../profile.ts';

/** The plugin `peertube-plugin-auth-openid-connect`. */
export const peertube: ToolProfile = {
  key: 'peertube',
  name: 'PeerTube',
  redirectPaths: ['/plugins/auth-openid-connect/router/code-cb'],
  provesKeyExchange: false,
  parts: ({ clientId, secret }, { discovery }) => [
    screen('Administration › Settings › Plugins/Themes › auth-openid-connect › Settings', {
      'Auth display name': SIGN_IN_NAME,
      'Discovery URL': discovery,
      'Client ID': clientId,
      'Client secret': secret,
      Scope: SCOPES,
      'Username property': 'preferred_username',
      'Email property': 'email',
      'Display name property': 'name',
    }),
  ],
  notes: [
    {
      fr: 'Les noms de compte y sont limités à a-z, 0-9, point et tiret bas : deux personnes peuvent donner le même.',
      en: 'Account names are limited there to a-z, 0-9, dot and underscore: two people may come out the same.',
    },
  ],
};

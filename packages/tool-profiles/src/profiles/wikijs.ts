// SPDX-License-Identifier: AGPL-3.0-or-later
import { SIGN_IN_NAME, type ToolProfile, screen } from '../profile.ts';

/** Wiki.js 2, the strategy "Generic OpenID Connect / OAuth2". */
export const wikijs: ToolProfile = {
  key: 'wikijs',
  name: 'Wiki.js 2',
  redirectPaths: [],
  provesKeyExchange: false,
  parts: (
    { clientId, issuer, redirectUris, secret },
    { authorization, endSession, token, userinfo },
  ) => [
    screen('Administration › Authentication › Add Strategy › Generic OpenID Connect / OAuth2', {
      'Display Name': SIGN_IN_NAME,
      'Client ID': clientId,
      'Client Secret': secret,
      'Authorization Endpoint URL': authorization,
      'Token Endpoint URL': token,
      'User Info Endpoint URL': userinfo,
      Issuer: issuer,
      'Email Claim': 'email',
      'Display Name Claim': 'name',
      'Logout URL': endSession,
      'Allow self-registration': 'yes',
      'Callback URL / Redirect URI': redirectUris[0] ?? '',
    }),
  ],
  notes: [
    {
      fr: 'L’adresse de retour se termine par l’identifiant que Wiki.js donne à la stratégie : comparez-la avant d’enregistrer.',
      en: 'The redirect address ends with the identifier that Wiki.js gives to the strategy: compare it before saving.',
    },
  ],
};

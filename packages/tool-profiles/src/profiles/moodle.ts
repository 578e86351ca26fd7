// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ToolProfile, screen } from '../profile.ts';

/** The plugin `auth_oidc`. */
export const moodle: ToolProfile = {
  key: 'moodle',
  name: 'Moodle',
  redirectPaths: ['/auth/oidc/'],
  provesKeyExchange: false,
  parts: ({ address, clientId, secret }, { authorization, endSession, token }) => [
    screen(
      'Site administration › Plugins › Authentication › OpenID Connect › IdP and authentication',
      {
        'Identity Provider Type': 'Other',
        'Application ID': clientId,
        'Client authentication method': 'Secret',
        'Client secret': secret,
        'Authorization Endpoint': authorization,
        'Token Endpoint': token,
        Scope: 'openid profile email',
      },
    ),
    screen('Site administration › Plugins › Authentication › OpenID Connect › Other options', {
      'Single Sign Out': 'yes',
      'IdP Logout Endpoint': endSession,
      'Front-channel Logout URL': `${address}/auth/oidc/logout.php`,
    }),
  ],
  notes: [
    {
      fr: 'Une personne dont l’adresse a déjà un compte Moodle est refusée à la première connexion : reliez d’abord ces comptes.',
      en: 'Who has a Moodle account under their address already is refused at the first sign-in: link these accounts before.',
    },
  ],
};

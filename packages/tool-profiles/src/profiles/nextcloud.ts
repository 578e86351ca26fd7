// SPDX-License-Identifier: AGPL-3.0-or-later
import { SCOPES, SIGN_IN_NAME, type ToolProfile, command } from '../profile.ts';
import { shellWord } from '../quote.ts';

/** The app `user_oidc` (its README and its command `user_oidc:provider`). */
export const nextcloud: ToolProfile = {
  key: 'nextcloud',
  name: 'Nextcloud',
  redirectPaths: ['/apps/user_oidc/code', '/index.php/apps/user_oidc/code'],
  backchannelLogout: ({ address }) =>
    `${address}/apps/user_oidc/backchannel-logout/${SIGN_IN_NAME}`,
  provesKeyExchange: false,
  parts: ({ clientId, secret }, { discovery }) => [
    command('Nextcloud', [
      'php occ app:install user_oidc || php occ app:enable user_oidc',
      `php occ user_oidc:provider ${SIGN_IN_NAME} \\`,
      `  --clientid=${shellWord(clientId)} \\`,
      `  --clientsecret=${shellWord(secret)} \\`,
      `  --discoveryuri=${shellWord(discovery)} \\`,
      `  --scope=${shellWord(SCOPES)} \\`,
      '  --unique-uid=0 \\',
      '  --mapping-display-name=name \\',
      '  --mapping-email=email \\',
      '  --mapping-quota=quota \\',
      '  --mapping-groups=groups \\',
      '  --group-provisioning=1',
    ]),
  ],
  notes: [
    {
      fr: 'Nextcloud garde les clés de signature une heure : une clé retirée doit rester publiée plus longtemps.',
      en: 'Nextcloud keeps signing keys for an hour: a retired key has to stay published for longer.',
    },
  ],
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { SIGN_IN_NAME, type ToolProfile, command } from '../profile.ts';
import { pem, shellWord } from '../quote.ts';

/** The app `user_saml` (its commands `saml:config:create` and `saml:config:set`). */
export const nextcloudSaml: ToolProfile = {
  key: 'nextcloud-saml',
  tool: 'nextcloud',
  name: 'Nextcloud',
  redirectPaths: ['/apps/user_saml/saml/acs'],
  saml: {
    nameId: 'persistent',
    entityId: (address) => `${address}/apps/user_saml/saml/metadata`,
    logout: (address) => `${address}/apps/user_saml/saml/sls`,
  },
  provesKeyExchange: false,
  parts: ({ certificate, issuer }, { saml }) => [
    command('Nextcloud', [
      'php occ app:install user_saml || php occ app:enable user_saml',
      'php occ config:app:set user_saml type --value=saml',
      'php occ saml:config:create',
      'php occ saml:config:set 1 \\',
      '  --general-uid_mapping=uid \\',
      `  --general-idp0_display_name=${SIGN_IN_NAME} \\`,
      `  --idp-entityId=${shellWord(issuer)} \\`,
      `  --idp-singleSignOnService.url=${shellWord(saml)} \\`,
      `  --idp-singleLogoutService.url=${shellWord(saml)} \\`,
      `  --idp-x509cert=${shellWord(pem(certificate).join('\n'))} \\`,
      '  --saml-attribute-mapping-displayName_mapping="firstName lastName" \\',
      '  --saml-attribute-mapping-email_mapping=email \\',
      '  --saml-attribute-mapping-quota_mapping=quota \\',
      '  --saml-attribute-mapping-group_mapping=groups \\',
      '  --security-wantAssertionsSigned=1 \\',
      '  --security-wantMessagesSigned=1',
    ]),
  ],
  notes: [
    {
      fr: 'Si les adresses de votre Nextcloud contiennent index.php, donnez ses métadonnées. L’application user_oidc (profil nextcloud) est prévenue des déconnexions, user_saml ne l’est pas.',
      en: 'If the addresses of your Nextcloud hold index.php, give its metadata. The app user_oidc (profile nextcloud) is told of sign-outs, user_saml is not.',
    },
  ],
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ToolProfile, file } from '../profile.ts';
import { pem, phpString } from '../quote.ts';

const BINDING = 'urn:oasis:names:tc:SAML:2.0:bindings:';

/** The plugin `wp-saml-auth`, with the library that comes with it (its readme). */
export const wordpressSaml: ToolProfile = {
  key: 'wordpress-saml',
  tool: 'wordpress',
  name: 'WordPress',
  redirectPaths: ['/wp-login.php'],
  saml: {
    nameId: 'persistent',
    entityId: (address) => `urn:${new URL(address).hostname}`,
  },
  provesKeyExchange: false,
  parts: ({ certificate, clientId, issuer, redirectUris }, { saml }) => [
    file('wp-content/mu-plugins/essaim.php', [
      '<?php',
      "add_filter( 'wp_saml_auth_option', function ( $value, $name ) {",
      '  $options = array(',
      "    'connection_type' => 'internal',",
      "    'internal_config' => array(",
      "      'strict' => true,",
      "      'baseurl' => home_url(),",
      "      'sp' => array(",
      `        'entityId' => ${phpString(clientId)},`,
      "        'assertionConsumerService' => array(",
      `          'url' => ${phpString(redirectUris[0] ?? '')},`,
      `          'binding' => '${BINDING}HTTP-POST',`,
      '        ),',
      '      ),',
      "      'idp' => array(",
      `        'entityId' => ${phpString(issuer)},`,
      `        'singleSignOnService' => array( 'url' => ${phpString(saml)}, 'binding' => '${BINDING}HTTP-Redirect' ),`,
      `        'singleLogoutService' => array( 'url' => ${phpString(saml)}, 'binding' => '${BINDING}HTTP-Redirect' ),`,
      `        'x509cert' => ${phpString(pem(certificate).join('\n'))},`,
      '      ),',
      '    ),',
      "    'auto_provision' => true,",
      "    'get_user_by' => 'login',",
      "    'user_login_attribute' => 'uid',",
      "    'user_email_attribute' => 'email',",
      "    'first_name_attribute' => 'firstName',",
      "    'last_name_attribute' => 'lastName',",
      '  );',
      '  return $options[ $name ] ?? $value;',
      '}, 10, 2 );',
    ]),
  ],
  notes: [
    {
      fr: 'Le nom de connexion dans WordPress est alors uid, qui ne change jamais ; le nom affiché vient du prénom et du nom.',
      en: 'The login in WordPress is uid then, which never changes; the name shown comes from the first and last name.',
    },
  ],
};

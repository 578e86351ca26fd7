// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ToolProfile, screen } from '../profile.ts';

/** The plugin `auth_saml2`, whose addresses end with the host: only its metadata says them. */
export const moodleSaml: ToolProfile = {
  key: 'moodle-saml',
  tool: 'moodle',
  name: 'Moodle',
  redirectPaths: [],
  saml: { nameId: 'persistent' },
  provesKeyExchange: false,
  parts: (_facts, { samlMetadata }) => [
    screen('Site administration › Plugins › Authentication › SAML2', {
      'IdP metadata xml OR public xml URL': samlMetadata,
      'Auto create users': 'Yes',
      'Mapping IdP': 'uid',
      'Mapping Moodle': 'User name',
      'Data mapping (First name)': 'firstName',
      'Data mapping (Last name)': 'lastName',
      'Data mapping (Email address)': 'email',
    }),
  ],
  notes: [
    {
      fr: 'Les métadonnées de Moodle sont à l’adresse /auth/saml2/sp/metadata.php : il les faut pour attacher cet outil.',
      en: 'The metadata of Moodle is at /auth/saml2/sp/metadata.php: it is needed to attach this tool.',
    },
  ],
};

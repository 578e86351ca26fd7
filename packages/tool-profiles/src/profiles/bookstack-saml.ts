// SPDX-License-Identifier: AGPL-3.0-or-later
import { SIGN_IN_NAME, type ToolProfile, file } from '../profile.ts';

export const bookstackSaml: ToolProfile = {
  key: 'bookstack-saml',
  tool: 'bookstack',
  name: 'BookStack',
  redirectPaths: ['/saml2/acs'],
  saml: {
    nameId: 'persistent',
    entityId: (address) => `${address}/saml2/metadata`,
    logout: (address) => `${address}/saml2/sls`,
  },
  provesKeyExchange: false,
  parts: ({ address }, { samlMetadata }) => [
    file('.env', [
      `APP_URL=${address}`,
      'AUTH_METHOD=saml2',
      `SAML2_NAME=${SIGN_IN_NAME}`,
      'SAML2_EMAIL_ATTRIBUTE=email',
      'SAML2_EXTERNAL_ID_ATTRIBUTE=uid',
      'SAML2_DISPLAY_NAME_ATTRIBUTES=firstName|lastName',
      `SAML2_IDP_ENTITYID=${samlMetadata}`,
      'SAML2_AUTOLOAD_METADATA=true',
      'SAML2_USER_TO_GROUPS=true',
      'SAML2_GROUP_ATTRIBUTE=groups',
      'SAML2_REMOVE_FROM_GROUPS=true',
    ]),
  ],
  notes: [
    {
      fr: 'Un compte sans adresse électronique est refusé, comme une adresse qu’un autre compte a déjà.',
      en: 'An account without an e-mail address is refused, and so is an address that another account has already.',
    },
  ],
};

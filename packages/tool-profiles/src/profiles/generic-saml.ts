// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ToolProfile, screen } from '../profile.ts';

/** A tool of SAML 2.0 that nobody described yet: everything that a service provider may want to know. */
export const genericSaml: ToolProfile = {
  key: 'generic-saml',
  name: 'SAML 2.0',
  redirectPaths: [],
  saml: {},
  provesKeyExchange: false,
  parts: ({ certificate, clientId, issuer, redirectUris }, { saml, samlMetadata }) => [
    screen('SAML 2.0', {
      'Identity provider metadata URL': samlMetadata,
      'Identity provider entity ID': issuer,
      'Single sign-on URL (HTTP-Redirect, HTTP-POST)': saml,
      'Single logout URL (HTTP-Redirect, HTTP-POST)': saml,
      'X.509 certificate': certificate ?? samlMetadata,
      'Service provider entity ID': clientId,
      'Assertion consumer service URL (HTTP-POST)': redirectUris.join(' '),
      'Identifier attribute': 'uid',
      'User name attribute': 'username',
      'E-mail attribute': 'email',
      'First name attribute': 'firstName',
      'Last name attribute': 'lastName',
      'Groups attribute': 'groups',
    }),
  ],
  notes: [
    {
      fr: 'Reconnaissez les personnes à l’attribut uid, qui ne change jamais ; l’adresse et le nom de connexion peuvent changer.',
      en: 'Know people by the attribute uid, which never changes; the address and the user name may.',
    },
  ],
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ToolProfile, environment } from '../profile.ts';
import { pem } from '../quote.ts';

/** The plugin `discourse-saml` (its README). */
export const discourseSaml: ToolProfile = {
  key: 'discourse-saml',
  tool: 'discourse',
  name: 'Discourse',
  redirectPaths: ['/auth/saml/callback'],
  saml: { nameId: 'persistent', entityId: (address) => address },
  provesKeyExchange: false,
  parts: ({ certificate, clientId, redirectUris }, { saml }) => [
    environment({
      DISCOURSE_SAML_TARGET_URL: saml,
      DISCOURSE_SAML_ISSUER: clientId,
      DISCOURSE_SAML_ASSERTION_URL: redirectUris[0] ?? '',
      DISCOURSE_SAML_FULL_SCREEN_LOGIN: 'true',
      DISCOURSE_SAML_CERT: `"${pem(certificate).join('\n')}"`,
    }),
  ],
  notes: [
    {
      fr: 'Discourse n’est pas prévenu des déconnexions ; sa session dure jusqu’à sa propre fin.',
      en: 'Discourse is not told of sign-outs; its session lasts until it ends by itself.',
    },
  ],
};

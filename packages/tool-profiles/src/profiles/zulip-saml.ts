// SPDX-License-Identifier: AGPL-3.0-or-later
import { SIGN_IN_NAME, type ToolProfile, file } from '../profile.ts';
import { pem, quoted } from '../quote.ts';

export const zulipSaml: ToolProfile = {
  key: 'zulip-saml',
  tool: 'zulip',
  name: 'Zulip',
  redirectPaths: ['/complete/saml/'],
  saml: { nameId: 'persistent', entityId: (address) => address },
  provesKeyExchange: false,
  parts: ({ certificate, clientId, issuer }, { saml }) => [
    file(`/etc/zulip/saml/idps/${SIGN_IN_NAME}.crt`, pem(certificate)),
    file('/etc/zulip/settings.py', [
      'AUTHENTICATION_BACKENDS += ("zproject.backends.SAMLAuthBackend",)',
      `SOCIAL_AUTH_SAML_SP_ENTITY_ID = ${quoted(clientId)}`,
      'SOCIAL_AUTH_SAML_ENABLED_IDPS = {',
      `    "${SIGN_IN_NAME}": {`,
      `        "entity_id": ${quoted(issuer)},`,
      `        "url": ${quoted(saml)},`,
      `        "display_name": "${SIGN_IN_NAME}",`,
      '        "attr_user_permanent_id": "uid",',
      '        "attr_first_name": "firstName",',
      '        "attr_last_name": "lastName",',
      '        "attr_username": "email",',
      '        "attr_email": "email",',
      '        "auto_signup": True,',
      '    }',
      '}',
    ]),
  ],
  notes: [
    {
      fr: 'Zulip reconnaît les personnes à leur adresse : qui change d’adresse y reçoit un second compte.',
      en: 'Zulip knows people by their address: who changes it gets a second account there.',
    },
  ],
};

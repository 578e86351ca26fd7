// SPDX-License-Identifier: AGPL-3.0-or-later
import { SIGN_IN_NAME, type ToolProfile, file } from '../profile.ts';
import { quoted } from '../quote.ts';

export const zulip: ToolProfile = {
  key: 'zulip',
  name: 'Zulip',
  redirectPaths: ['/complete/oidc/'],
  provesKeyExchange: false,
  parts: ({ clientId, issuer, secret }) => [
    file('/etc/zulip/zulip-secrets.conf', [`social_auth_oidc_secret = ${secret}`]),
    file('/etc/zulip/settings.py', [
      'AUTHENTICATION_BACKENDS += ("zproject.backends.GenericOpenIdConnectBackend",)',
      'SOCIAL_AUTH_OIDC_FULL_NAME_VALIDATED = True',
      'SOCIAL_AUTH_OIDC_ENABLED_IDPS = {',
      `    "${SIGN_IN_NAME}": {`,
      `        "oidc_url": ${quoted(issuer)},`,
      `        "display_name": "${SIGN_IN_NAME}",`,
      '        "display_icon": None,',
      `        "client_id": ${quoted(clientId)},`,
      '        "secret": get_secret("social_auth_oidc_secret"),',
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

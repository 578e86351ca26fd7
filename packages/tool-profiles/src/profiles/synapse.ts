// SPDX-License-Identifier: AGPL-3.0-or-later
import { SIGN_IN_NAME, type ToolProfile, file } from '../profile.ts';
import { quoted } from '../quote.ts';

/** Synapse without Matrix Authentication Service. Names of accounts never change there, so they come from what never changes. */
export const synapse: ToolProfile = {
  key: 'synapse',
  name: 'Synapse',
  redirectPaths: ['/_synapse/client/oidc/callback'],
  backchannelLogout: ({ address }) => `${address}/_synapse/client/oidc/backchannel_logout`,
  provesKeyExchange: true,
  parts: ({ clientId, issuer, secret }) => [
    file('homeserver.yaml', [
      'oidc_providers:',
      `  - idp_id: ${SIGN_IN_NAME}`,
      `    idp_name: ${SIGN_IN_NAME}`,
      `    issuer: ${quoted(issuer)}`,
      `    client_id: ${quoted(clientId)}`,
      `    client_secret: ${quoted(secret)}`,
      '    scopes: ["openid", "profile", "email"]',
      '    pkce_method: always',
      '    backchannel_logout_enabled: true',
      '    user_mapping_provider:',
      '      config:',
      '        localpart_template: "{{ user.essaim_uid }}"',
      '        display_name_template: "{{ user.name }}"',
      '        email_template: "{{ user.email }}"',
    ]),
  ],
  notes: [],
};

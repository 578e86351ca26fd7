// SPDX-License-Identifier: AGPL-3.0-or-later
import { SCOPES, SIGN_IN_NAME, type ToolProfile, file } from '../profile.ts';
import { quoted } from '../quote.ts';

/** Through the Keycloak strategy of Ueberauth. */
export const mobilizon: ToolProfile = {
  key: 'mobilizon',
  name: 'Mobilizon',
  redirectPaths: ['/auth/keycloak/callback'],
  provesKeyExchange: false,
  parts: ({ clientId, issuer, secret }, { authorization, token, userinfo }) => [
    file('config.exs', [
      'config :ueberauth, Ueberauth,',
      '  providers: [',
      `    keycloak: {Ueberauth.Strategy.Keycloak, [default_scope: ${quoted(SCOPES)}]}`,
      '  ]',
      '',
      'config :mobilizon, :auth,',
      `  oauth_consumer_strategies: [{:keycloak, "${SIGN_IN_NAME}"}]`,
      '',
      'config :ueberauth, Ueberauth.Strategy.Keycloak.OAuth,',
      `  client_id: ${quoted(clientId)},`,
      `  client_secret: ${quoted(secret)},`,
      `  site: ${quoted(new URL(issuer).origin)},`,
      `  authorize_url: ${quoted(authorization)},`,
      `  token_url: ${quoted(token)},`,
      `  userinfo_url: ${quoted(userinfo)},`,
      '  token_method: :post',
    ]),
  ],
  notes: [
    {
      fr: 'Mobilizon reconnaît les personnes à leur adresse : qui change d’adresse y reçoit un second compte.',
      en: 'Mobilizon knows people by their address: who changes it gets a second account there.',
    },
  ],
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { SCOPES, type ToolProfile, screen } from '../profile.ts';

/** The plugin `discourse-openid-connect`. */
export const discourse: ToolProfile = {
  key: 'discourse',
  name: 'Discourse',
  redirectPaths: ['/auth/oidc/callback'],
  provesKeyExchange: false,
  parts: ({ clientId, secret }, { discovery }) => [
    screen('Admin › Settings › Login › OpenID Connect', {
      openid_connect_enabled: 'true',
      openid_connect_discovery_document: discovery,
      openid_connect_client_id: clientId,
      openid_connect_client_secret: secret,
      openid_connect_authorize_scope: SCOPES,
      openid_connect_use_pkce: 'true',
      openid_connect_rp_initiated_logout: 'true',
      openid_connect_overrides_email: 'false',
    }),
  ],
  notes: [],
};

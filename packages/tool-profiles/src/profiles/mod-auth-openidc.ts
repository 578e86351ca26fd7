// SPDX-License-Identifier: AGPL-3.0-or-later
import { SCOPES, type ToolProfile, file } from '../profile.ts';
import { apacheString } from '../quote.ts';

/** In front of a tool that Apache serves. The redirect address is one that nothing else answers. */
export const modAuthOpenidc: ToolProfile = {
  key: 'mod-auth-openidc',
  name: 'mod_auth_openidc',
  redirectPaths: ['/essaim-oidc/callback'],
  backchannelLogout: ({ redirectUri }) => `${redirectUri}?logout=backchannel`,
  provesKeyExchange: true,
  parts: ({ address, clientId, redirectUris, secret }, { discovery }) => [
    file('openidc.conf', [
      `OIDCProviderMetadataURL ${apacheString(discovery)}`,
      `OIDCClientID ${apacheString(clientId)}`,
      `OIDCClientSecret ${apacheString(secret)}`,
      `OIDCRedirectURI ${apacheString(redirectUris[0] ?? '')}`,
      'OIDCCryptoPassphrase "exec:/usr/bin/openssl rand -hex 32"',
      `OIDCScope ${apacheString(SCOPES)}`,
      'OIDCPKCEMethod S256',
      'OIDCRemoteUserClaim preferred_username',
      `OIDCDefaultURL ${apacheString(`${address}/`)}`,
      '',
      '<Location "/">',
      '  AuthType openid-connect',
      '  Require valid-user',
      '</Location>',
    ]),
  ],
  notes: [],
};

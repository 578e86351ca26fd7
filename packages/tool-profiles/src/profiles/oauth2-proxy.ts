// SPDX-License-Identifier: AGPL-3.0-or-later
import { SCOPES, type ToolProfile, command, file } from '../profile.ts';
import { quoted } from '../quote.ts';

/** In front of a tool that has no sign-in of its own. */
export const oauth2Proxy: ToolProfile = {
  key: 'oauth2-proxy',
  name: 'oauth2-proxy',
  redirectPaths: ['/oauth2/callback'],
  provesKeyExchange: true,
  parts: ({ clientId, issuer, redirectUris, secret }) => [
    command('oauth2-proxy', ['openssl rand -base64 32 | tr -- "+/" "-_" > cookie-secret']),
    file('oauth2-proxy.cfg', [
      'provider = "oidc"',
      `oidc_issuer_url = ${quoted(issuer)}`,
      `client_id = ${quoted(clientId)}`,
      `client_secret = ${quoted(secret)}`,
      `redirect_url = ${quoted(redirectUris[0] ?? '')}`,
      `scope = ${quoted(SCOPES)}`,
      'code_challenge_method = "S256"',
      'cookie_secret_file = "cookie-secret"',
      'cookie_secure = true',
      'email_domains = [ "*" ]',
      'upstreams = [ "http://127.0.0.1:8080/" ]',
    ]),
  ],
  notes: [
    {
      fr: 'Remplacez upstreams par l’adresse de l’outil, que lui seul doit pouvoir atteindre.',
      en: 'Replace upstreams by the address of the tool, which only the proxy may reach.',
    },
  ],
};

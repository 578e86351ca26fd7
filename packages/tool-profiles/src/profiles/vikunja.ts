// SPDX-License-Identifier: AGPL-3.0-or-later
import { SCOPES, SIGN_IN_NAME, type ToolProfile, file } from '../profile.ts';
import { quoted } from '../quote.ts';

export const vikunja: ToolProfile = {
  key: 'vikunja',
  name: 'Vikunja',
  redirectPaths: [`/auth/openid/${SIGN_IN_NAME}`],
  provesKeyExchange: false,
  parts: ({ address, clientId, issuer, secret }, { endSession }) => [
    file('config.yml', [
      'service:',
      `  publicurl: ${quoted(`${address}/`)}`,
      'auth:',
      '  openid:',
      '    enabled: true',
      '    providers:',
      `      ${SIGN_IN_NAME}:`,
      `        name: ${SIGN_IN_NAME}`,
      `        authurl: ${quoted(issuer)}`,
      `        logouturl: ${quoted(endSession)}`,
      `        clientid: ${quoted(clientId)}`,
      `        clientsecret: ${quoted(secret)}`,
      `        scope: ${quoted(SCOPES)}`,
      '        emailfallback: false',
    ]),
  ],
  notes: [],
};

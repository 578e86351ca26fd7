// SPDX-License-Identifier: AGPL-3.0-or-later
import { SIGN_IN_NAME, type ToolProfile, command, file } from '../profile.ts';
import { quoted } from '../quote.ts';

/** Through Passport's strategy `passport-openidconnect`. */
export const nodeRed: ToolProfile = {
  key: 'node-red',
  name: 'Node-RED',
  redirectPaths: ['/auth/strategy/callback'],
  provesKeyExchange: false,
  parts: ({ clientId, issuer, redirectUris, secret }, { authorization, token, userinfo }) => [
    command('~/.node-red', ['npm install passport-openidconnect']),
    file('settings.js', [
      'adminAuth: {',
      '  type: "strategy",',
      '  strategy: {',
      '    name: "openidconnect",',
      `    label: "${SIGN_IN_NAME}",`,
      '    icon: "fa-sign-in",',
      '    strategy: require("passport-openidconnect").Strategy,',
      '    options: {',
      `      issuer: ${quoted(issuer)},`,
      `      authorizationURL: ${quoted(authorization)},`,
      `      tokenURL: ${quoted(token)},`,
      `      userInfoURL: ${quoted(userinfo)},`,
      `      clientID: ${quoted(clientId)},`,
      `      clientSecret: ${quoted(secret)},`,
      `      callbackURL: ${quoted(redirectUris[0] ?? '')},`,
      '      scope: ["profile", "email"],',
      '      verify: (issuer, profile, done) => done(null, { username: profile.username }),',
      '    },',
      '  },',
      '  users: (username) => Promise.resolve({ username, permissions: "*" }),',
      '},',
    ]),
  ],
  notes: [
    {
      fr: 'Toute personne qui a accès à cette instance y a tous les droits : limitez l’offre en conséquence.',
      en: 'Whoever has access to this instance may do everything in it: limit the offer accordingly.',
    },
  ],
};

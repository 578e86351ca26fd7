// SPDX-License-Identifier: AGPL-3.0-or-later
import { SCOPES, SIGN_IN_NAME, type ToolProfile, screen } from '../profile.ts';

export const rocketChat: ToolProfile = {
  key: 'rocket-chat',
  name: 'Rocket.Chat',
  redirectPaths: [`/_oauth/${SIGN_IN_NAME}`],
  provesKeyExchange: false,
  parts: ({ clientId, issuer, secret }, { authorization, token, userinfo }) => {
    const path = (address: string) => address.slice(issuer.length);
    return [
      screen(`Administration › Workspace › Settings › OAuth › Add custom OAuth (${SIGN_IN_NAME})`, {
        Enable: 'yes',
        URL: issuer,
        'Token Path': path(token),
        'Token Sent Via': 'Header',
        'Identity Token Sent Via': 'Header',
        'Identity Path': path(userinfo),
        'Authorize Path': path(authorization),
        Scope: SCOPES,
        Id: clientId,
        Secret: secret,
        'Username field': 'preferred_username',
        'Email field': 'email',
        'Name field': 'name',
        'Merge users': 'no',
      }),
    ];
  },
  notes: [],
};

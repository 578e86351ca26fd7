// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BrowserPage } from '@essaim/testkit';
import { createHash, randomBytes } from 'node:crypto';
import { CONSOLE_URL, type TestIdentity } from './test-identity.ts';

const CALLBACK = `${CONSOLE_URL}/auth/callback`;

/** The console's client at Keycloak, as its backend would use it. */
export const consoleClient = (identity: TestIdentity) => {
  const verifier = randomBytes(32).toString('base64url');
  const endpoint = `${identity.realm.issuer}/protocol/openid-connect`;
  return {
    address: (extra: Record<string, string> = {}) =>
      `${endpoint}/auth?${new URLSearchParams({
        client_id: 'essaim-console',
        redirect_uri: CALLBACK,
        response_type: 'code',
        scope: 'openid',
        state: 'abc',
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
        ...extra,
      }).toString()}`,
    token: async ({ url, html }: BrowserPage): Promise<string> => {
      const code = url.searchParams.get('code');
      if (code === null) throw new Error(`no code came back: ${url.pathname} ${html}`);
      const response = await fetch(`${endpoint}/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          client_id: 'essaim-console',
          client_secret: identity.config.realm.consoleSecret,
          code,
          redirect_uri: CALLBACK,
          code_verifier: verifier,
        }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`no token for the code: ${text}`);
      return (JSON.parse(text) as { access_token: string }).access_token;
    },
  };
};

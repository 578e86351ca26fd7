// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';

/** A region's provider, made with the package `oidc-provider`. Any name signs in, with any password. */
interface Settings {
  readonly clientId: string;
  readonly clientSecret: string;
}

const settings = JSON.parse(process.argv[2] ?? '{}') as Settings;

const listening = (server: Server, port = 0): Promise<number> =>
  new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

let handle: ReturnType<Provider['callback']> = async (_request, response) => {
  response.end();
};
const server = createServer((request, response) => void handle(request, response));
const url = `http://localhost:${await listening(server)}`;

const { privateKey } = await generateKeyPair('RS256', { extractable: true });
const jwk = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'first' };

const serve = (redirectUris: readonly string[]): void => {
  const provider = new Provider(url, {
    clients: [
      {
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        redirect_uris: [...redirectUris],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [jwk] },
    cookies: { keys: ['a key of a test'] },
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['given_name', 'family_name', 'preferred_username', 'member_number'],
    },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        email: `${id}@region.example`,
        email_verified: true,
        given_name: 'Dominique',
        family_name: 'Le Goff',
        preferred_username: id,
        member_number: `M-${id}`,
      }),
    }),
  });
  handle = provider.callback();
};

serve([]);
process.on('message', ({ redirectUris }: { redirectUris: string[] }) => {
  serve(redirectUris);
  process.send?.({});
});
process.send?.({ url });

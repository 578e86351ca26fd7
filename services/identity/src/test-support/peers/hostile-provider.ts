// SPDX-License-Identifier: AGPL-3.0-or-later
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, UnsecuredJWT, exportJWK, generateKeyPair } from 'jose';

/** A provider that lies in one point, as it is told. It signs in whoever comes, without a page. */
interface Manner {
  /** What is wrong; `honest` for nothing. */
  readonly mode: string;
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

const { clientId } = JSON.parse(process.argv[2] ?? '{}') as { clientId: string };
let manner: Manner = { mode: 'honest', subject: 'somebody', claims: {} };

const pair = await generateKeyPair('RS256', { extractable: true });
const jwk = { ...(await exportJWK(pair.publicKey)), alg: 'RS256', use: 'sig', kid: 'own' };
const nonces = new Map<string, string>();

const json = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

const redirect = (response: ServerResponse, location: string): void => {
  response.writeHead(302, { location }).end();
};

const discovery = (): unknown => ({
  issuer: manner.mode === 'discovery-of-another' ? 'https://accounts.example' : url,
  authorization_endpoint: `${url}/authorize`,
  token_endpoint: `${url}/token`,
  userinfo_endpoint: `${url}/userinfo`,
  jwks_uri: manner.mode === 'keys-elsewhere' ? 'http://127.0.0.2:1/keys' : `${url}/keys`,
  end_session_endpoint: `${url}/end`,
  response_types_supported: ['code'],
  authorization_response_iss_parameter_supported: true,
});

const authorize = (response: ServerResponse, query: URLSearchParams): void => {
  const code = crypto.randomUUID();
  nonces.set(code, query.get('nonce') ?? '');
  const back = new URL(query.get('redirect_uri') ?? url);
  back.searchParams.set('code', code);
  back.searchParams.set('state', query.get('state') ?? '');
  back.searchParams.set(
    'iss',
    manner.mode === 'return-of-another' ? 'https://accounts.example' : url,
  );
  redirect(response, back.href);
};

const account = (): Record<string, unknown> => ({
  sub: manner.subject,
  email: `${manner.subject}@hostile.example`,
  email_verified: true,
  given_name: 'Morgan',
  family_name: 'Faux',
  ...manner.claims,
});

const idToken = async (nonce: string): Promise<string> => {
  const { mode } = manner;
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    ...account(),
    iss: mode === 'issuer' ? 'https://accounts.example' : url,
    aud: mode === 'audience' ? 'another-client' : clientId,
    iat: mode === 'expired' ? now - 7200 : now,
    ...(mode !== 'no-expiry' && { exp: mode === 'expired' ? now - 3600 : now + 300 }),
    ...(mode !== 'no-nonce' && { nonce: mode === 'other-nonce' ? 'another' : nonce }),
  };
  if (mode === 'unsigned') return new UnsecuredJWT(claims).encode();
  const key =
    mode === 'foreign-key' ? (await generateKeyPair('RS256')).privateKey : pair.privateKey;
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'own' }).sign(key);
};

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString());
};

const token = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const code = (await bodyOf(request)).get('code') ?? '';
  const nonce = nonces.get(code);
  if (nonce === undefined) json(response, { error: 'invalid_grant' }, 400);
  else if (manner.mode === 'silent') setTimeout(() => response.end(), 30_000).unref();
  else {
    json(response, {
      access_token: 'opaque',
      token_type: 'Bearer',
      expires_in: 300,
      id_token: await idToken(nonce),
    });
  }
};

const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { pathname, searchParams } = new URL(request.url ?? '/', url);
  if (pathname === '/.well-known/openid-configuration') {
    if (manner.mode === 'page')
      response.setHeader('content-type', 'text/html').end('<html></html>');
    else json(response, discovery());
  } else if (pathname === '/keys' && manner.mode === 'redirecting-keys') {
    redirect(response, `${url}/other-keys`);
  } else if (pathname === '/keys' || pathname === '/other-keys') json(response, { keys: [jwk] });
  else if (pathname === '/authorize') authorize(response, searchParams);
  else if (pathname === '/token') await token(request, response);
  else if (pathname === '/userinfo') json(response, account());
  else response.writeHead(404).end();
};

const server = createServer((request, response) => void serve(request, response));
await new Promise<void>((resolve) => {
  server.listen(0, '127.0.0.1', resolve);
});
const url = `http://localhost:${(server.address() as AddressInfo).port}`;

process.on('message', (told: Partial<Manner>) => {
  manner = { mode: 'honest', subject: 'somebody', claims: {}, ...told };
  process.send?.({});
});
process.send?.({ url });

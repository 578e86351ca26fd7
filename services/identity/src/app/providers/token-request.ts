// SPDX-License-Identifier: AGPL-3.0-or-later
import type { OutgoingRequest } from '@essaim/outgoing';
import type { ClientMethod } from '../../domain/providers/provider.ts';

export interface CodeExchange {
  readonly method: ClientMethod;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly code: string;
  /** PKCE code verifier (RFC 7636). */
  readonly verifier: string;
  readonly redirectUri: string;
}

/** Form encoding, which RFC 6749, 2.3.1, asks for before Basic authentication. */
const encoded = (text: string): string =>
  new URLSearchParams({ text }).toString().slice('text='.length);

/** The request that exchanges a code at the token endpoint (RFC 6749, 4.1.3). */
export const tokenRequest = (exchange: CodeExchange): OutgoingRequest => {
  const { method, clientId, clientSecret, code, verifier, redirectUri } = exchange;
  const isBasic = method === 'client_secret_basic';
  const credentials = `${encoded(clientId)}:${encoded(clientSecret)}`;
  return {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      ...(isBasic && {
        authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
      }),
    },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      code_verifier: verifier,
      redirect_uri: redirectUri,
      ...(!isBasic && { client_id: clientId, client_secret: clientSecret }),
    }).toString(),
  };
};

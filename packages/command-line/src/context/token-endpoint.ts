// SPDX-License-Identifier: AGPL-3.0-or-later
import type { KeptSession } from './kept-session.ts';

/** The public client of the command in the realm. */
const CLIENT_ID = 'essaim-cli';

const MARGIN_MS = 20_000;

interface TokenAnswer {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
}

/** An answer of an endpoint of the realm, as it is: a token, or an error (RFC 6749, 5.2). */
export type EndpointAnswer<Found> = Found | { readonly error: string };

/** Asks an endpoint of the realm as the command's client. */
export const askRealm = async <Found>(
  issuer: string,
  endpoint: string,
  asked: Readonly<Record<string, string>>,
): Promise<EndpointAnswer<Found>> => {
  const response = await fetch(`${issuer}/protocol/openid-connect/${endpoint}`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: CLIENT_ID, ...asked }),
  });
  const text = await response.text();
  return (text === '' ? {} : JSON.parse(text)) as EndpointAnswer<Found>;
};

/** Asks for tokens. */
export const askTokens = (
  issuer: string,
  asked: Readonly<Record<string, string>>,
): Promise<EndpointAnswer<TokenAnswer>> => askRealm(issuer, 'token', asked);

/** What is kept of tokens. */
export const sessionOf = (issuer: string, answer: TokenAnswer): KeptSession => ({
  issuer,
  accessToken: answer.access_token,
  accessUntil: Date.now() + answer.expires_in * 1000 - MARGIN_MS,
  refreshToken: answer.refresh_token,
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash, randomBytes } from 'node:crypto';

const PATIENCE_MS = 10_000;
const SERVER_ERROR = 500;

export type SignInFault =
  | 'sign-in-unreachable'
  | 'sign-in-address-refused'
  | 'sign-in-request-refused';

/** What a tool would ask the sign-on with. */
interface Asked {
  readonly issuer: string;
  readonly clientId: string;
  readonly redirectUri: string;
}

/**
 * Begins a sign-in as the tool would (OpenID Connect Core 1.0, 3.1.2.1), and looks whether it leads to the
 * page where people sign in: the sign-on shows an error page for an address that it does not know, and
 * sends a request that it refuses back to the tool.
 * @returns what is wrong; null when people would be asked who they are
 */
export const checkSignIn = async ({
  issuer,
  clientId,
  redirectUri,
}: Asked): Promise<SignInFault | null> => {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: 'openid profile email',
    state: randomBytes(16).toString('base64url'),
    nonce: randomBytes(16).toString('base64url'),
    code_challenge_method: 'S256',
    code_challenge: createHash('sha256').update(randomBytes(32)).digest('base64url'),
  });
  const answer = await fetch(`${issuer}/protocol/openid-connect/auth?${query.toString()}`, {
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => null);
  await answer?.body?.cancel();
  if (!answer || answer.status >= SERVER_ERROR) return 'sign-in-unreachable';
  if (answer.ok) return null;
  const next = answer.headers.get('location');
  if (next === null) return 'sign-in-address-refused';
  return URL.parse(next)?.searchParams.has('error') ? 'sign-in-request-refused' : null;
};

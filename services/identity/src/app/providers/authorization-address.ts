// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';

export interface AuthorizationRequest {
  readonly endpoint: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Where a browser goes to sign in: code flow with PKCE S256 (OpenID Connect Core, 3.1.2.1; RFC 7636). */
export const authorizationAddress = (request: AuthorizationRequest): string => {
  const address = new URL(request.endpoint);
  const parameters = {
    response_type: 'code',
    client_id: request.clientId,
    redirect_uri: request.redirectUri,
    scope: request.scopes,
    state: request.state,
    nonce: request.nonce,
    code_challenge: createHash('sha256').update(request.verifier).digest('base64url'),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return address.href;
};

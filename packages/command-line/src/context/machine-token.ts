// SPDX-License-Identifier: AGPL-3.0-or-later
import { type TokenSource, createIdentityClient, unwrap } from '@essaim/api-client';
import type { Deployment } from './deployment.ts';
import type { Language } from './language.ts';

const MARGIN_MS = 20_000;

/** Gives tokens for a machine's key, and asks for another before one ends. */
export const machineTokens = (
  { services }: Pick<Deployment, 'services'>,
  key: string,
  language: Language,
): TokenSource => {
  const identity = createIdentityClient({ baseUrl: services.identity, language });
  let held: { readonly token: string; readonly until: number } | null = null;
  return async () => {
    if (held && held.until > Date.now()) return held.token;
    const { accessToken, expiresIn } = await unwrap(
      identity.POST('/machine-keys/token', { body: { key } }),
    );
    held = { token: accessToken, until: Date.now() + expiresIn * 1000 - MARGIN_MS };
    return accessToken;
  };
};

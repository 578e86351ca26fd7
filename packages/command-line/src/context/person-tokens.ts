// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TokenSource } from '@essaim/api-client';
import { forgetSession, keepSession, readSession } from './kept-session.ts';
import { askTokens, sessionOf } from './token-endpoint.ts';
import type { World } from './world.ts';

/**
 * Gives the tokens of whoever signed in at a realm, refreshed when they end; null when nobody did.
 * @param signInAgain thrown when the sign-in is over
 */
export const personTokens = (
  world: World,
  issuer: string,
  signInAgain: () => Error,
): TokenSource | null => {
  if (!readSession(world, issuer)) return null;
  return async () => {
    const kept = readSession(world, issuer);
    if (!kept) throw signInAgain();
    if (kept.accessUntil > Date.now()) return kept.accessToken;
    const answer = await askTokens(issuer, {
      grant_type: 'refresh_token',
      refresh_token: kept.refreshToken,
    });
    if ('error' in answer) {
      forgetSession(world, issuer);
      throw signInAgain();
    }
    const fresh = sessionOf(issuer, answer);
    keepSession(world, fresh);
    return fresh.accessToken;
  };
};

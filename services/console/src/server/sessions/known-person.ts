// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { LoadPerson } from '@essaim/service-kit';
import { type KnownPerson, currentPerson, readClaims } from '@essaim/service-kit';
import { decodeJwt } from 'jose';
import type { BrowserSession } from './session.ts';

/**
 * The person of a session in the console's own copy, at least as new as their token. The token came
 * from the provider to this server, so its claims are read without checking its signature again.
 */
export const knownPerson = (
  session: BrowserSession,
  loadPerson: LoadPerson,
): Promise<KnownPerson> => {
  const claims = readClaims(decodeJwt(session.tokens.access));
  if (!claims) throw problem('token-refused');
  return currentPerson(claims, loadPerson);
};

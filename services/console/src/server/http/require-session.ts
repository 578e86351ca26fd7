// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Request } from 'express';
import type { KeepFresh } from '../auth/keep-fresh.ts';
import { type Cookies, readCookie } from '../sessions/cookies.ts';
import type { SessionStore } from '../sessions/session-store.ts';
import type { BrowserSession } from '../sessions/session.ts';

/** Finds the session of a request, with tokens that are good. */
export type RequireSession = (request: Request) => Promise<BrowserSession>;

/** @returns a finder that throws `token-missing` where there is no session */
export const requireSession =
  (store: SessionStore, cookies: Cookies, keepFresh: KeepFresh): RequireSession =>
  async (request) => {
    const session = await store.find(readCookie(request, cookies.session));
    if (!session) throw problem('token-missing');
    return keepFresh(session);
  };

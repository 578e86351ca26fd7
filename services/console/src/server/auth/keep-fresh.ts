// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import * as oidc from 'openid-client';
import { ENDED, type SessionStore } from '../sessions/session-store.ts';
import type { BrowserSession } from '../sessions/session.ts';
import type { Provider } from './provider.ts';
import { tokensOf } from './tokens-of.ts';

const MARGIN = { seconds: 30 };

/** Gives a session whose access token is good for half a minute at least. */
export interface KeepFresh {
  /**
   * @param unless an access token that a service refused as outdated: any other one will do
   * @throws DomainError `token-missing` when the provider ended the session
   */
  (session: BrowserSession, unless?: string): Promise<BrowserSession>;
}

const isGood = (session: BrowserSession, unless: string | undefined): boolean =>
  session.tokens.access !== unless &&
  Temporal.Instant.compare(session.accessExpiresAt, Temporal.Now.instant().add(MARGIN)) > 0;

export const createKeepFresh = (store: SessionStore, provider: Provider): KeepFresh => {
  const refresh = async (session: BrowserSession) => {
    const configuration = await provider();
    try {
      const response = await oidc.refreshTokenGrant(configuration, session.tokens.refresh);
      return tokensOf(response, session.tokens);
    } catch (error) {
      if (error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant') return ENDED;
      throw problem('service-unreachable', { service: 'keycloak' });
    }
  };
  return async (session, unless) => {
    if (isGood(session, unless)) return session;
    const renewed = await store.renew(session.id, async (current) =>
      isGood(current, unless) ? null : refresh(current),
    );
    if (!renewed) throw problem('token-missing');
    return renewed;
  };
};

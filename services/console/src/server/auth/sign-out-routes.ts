// SPDX-License-Identifier: AGPL-3.0-or-later
import { createRemoteJWKSet, jwtVerify } from 'jose';
import express, { Router } from 'express';
import * as oidc from 'openid-client';
import type { ConsoleConfig } from '../config.ts';
import { sameOrigin } from '../http/same-origin.ts';
import { type Cookies, readCookie } from '../sessions/cookies.ts';
import type { SessionStore } from '../sessions/session-store.ts';
import type { Provider } from './provider.ts';

const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const CLIENT_ID = 'essaim-console';

export interface SignOutDeps {
  readonly config: Pick<ConsoleConfig, 'issuer' | 'publicUrl'>;
  readonly provider: Provider;
  readonly store: SessionStore;
  readonly cookies: Cookies;
  /** Called once sessions were ended by the provider. */
  readonly onEnded: () => void;
}

/**
 * `POST /auth/sign-out` ends the session here and at the provider (OpenID Connect RP-Initiated Logout
 * 1.0); `POST /auth/backchannel-logout` is told by the provider (Back-Channel Logout 1.0, 2.6).
 */
export const signOutRoutes = ({
  config,
  provider,
  store,
  cookies,
  onEnded,
}: SignOutDeps): Router => {
  const router = Router();
  const keySet = createRemoteJWKSet(new URL(`${config.issuer}/protocol/openid-connect/certs`));

  router.post('/auth/sign-out', sameOrigin(config.publicUrl), async (request, response) => {
    const session = await store.find(readCookie(request, cookies.session));
    response.clearCookie(cookies.session, cookies.options);
    if (!session) {
      response.redirect(303, '/');
      return;
    }
    await store.end(session.id);
    onEnded();
    const configuration = await provider();
    const url = oidc.buildEndSessionUrl(configuration, {
      id_token_hint: session.tokens.id,
      post_logout_redirect_uri: `${config.publicUrl}/`,
    });
    response.redirect(303, url.href);
  });

  router.post(
    '/auth/backchannel-logout',
    express.urlencoded({ extended: false, limit: '16kb' }),
    async (request, response) => {
      response.set('cache-control', 'no-store');
      const { logout_token: token } = (request.body ?? {}) as { logout_token?: unknown };
      const named = await readLogoutToken(token, keySet, config.issuer);
      if (!named) {
        response.status(400).json({ error: 'invalid_request' });
        return;
      }
      await store.endOfProvider(named);
      onEnded();
      response.json({});
    },
  );

  return router;
};

const readLogoutToken = async (
  token: unknown,
  keySet: ReturnType<typeof createRemoteJWKSet>,
  issuer: string,
): Promise<{ session: string | undefined; subject: string | undefined } | null> => {
  if (typeof token !== 'string') return null;
  try {
    const { payload } = await jwtVerify(token, keySet, {
      issuer,
      audience: CLIENT_ID,
      algorithms: ['RS256', 'PS256', 'ES256'],
      requiredClaims: ['iat', 'jti', 'events'],
    });
    const events = payload['events'] as Record<string, unknown>;
    if (!(LOGOUT_EVENT in events) || payload['nonce'] !== undefined) return null;
    const session = typeof payload['sid'] === 'string' ? payload['sid'] : undefined;
    return session === undefined && payload.sub === undefined
      ? null
      : { session, subject: payload.sub };
  } catch {
    return null;
  }
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { preferredLanguage, problem } from '@essaim/contracts';
import { SECOND_FACTOR_ACR } from '@essaim/service-kit';
import { Router } from 'express';
import type { Kysely } from 'kysely';
import { createHash, randomBytes } from 'node:crypto';
import * as oidc from 'openid-client';
import type { ConsoleDatabase } from '../db/schema.ts';
import { type Cookies, readCookie } from '../sessions/cookies.ts';
import type { SessionStore } from '../sessions/session-store.ts';
import type { Provider } from './provider.ts';
import { isLinking, isOfferedAction } from './offered-action.ts';
import { returnPath } from './return-path.ts';
import { tokensOf } from './tokens-of.ts';
import { withAccount } from './with-account.ts';

export interface SignInDeps {
  readonly db: Kysely<ConsoleDatabase>;
  readonly provider: Provider;
  readonly store: SessionStore;
  readonly cookies: Cookies;
  readonly publicUrl: string;
}

const PENDING_MINUTES = 30;
/** Asks for a recent second factor, and for nothing less (OpenID Connect Core, 5.5.1.1). */
const STEP_UP = JSON.stringify({
  id_token: { acr: { essential: true, values: [SECOND_FACTOR_ACR] } },
});
const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** `GET /auth/sign-in` and `GET /auth/callback`: authorization code with PKCE, state and nonce. */
export const signInRoutes = ({ db, provider, store, cookies, publicUrl }: SignInDeps): Router => {
  const router = Router();
  const redirectUri = `${publicUrl}/auth/callback`;

  router.get('/auth/sign-in', async (request, response) => {
    const configuration = await provider();
    const cookie = randomBytes(32).toString('base64url');
    const pending = {
      id: hash(cookie),
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      return_to: returnPath(request.query['return_to']),
    };
    await db.insertInto('pending_sign_in').values(pending).execute();
    const hint = request.query['kc_idp_hint'];
    const action = request.query['kc_action'];
    const username = request.query['login_hint'];
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: 'openid profile email',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
      ui_locales: preferredLanguage(request.get('accept-language')),
      ...(typeof hint === 'string' && { kc_idp_hint: hint }),
      ...(typeof username === 'string' && { login_hint: username }),
      ...(isOfferedAction(action) && {
        kc_action: action,
        ...(isLinking(action) && { prompt: 'login' }),
      }),
      ...(request.query['step_up'] === '1' && { claims: STEP_UP }),
    });
    response.cookie(cookies.signIn, cookie, {
      ...cookies.options,
      maxAge: PENDING_MINUTES * 60_000,
    });
    response.redirect(url.href);
  });

  router.get('/auth/callback', async (request, response) => {
    const pending = await takePending(db, readCookie(request, cookies.signIn));
    response.clearCookie(cookies.signIn, cookies.options);
    if (!pending) {
      // A bookmarked or repeated callback: with a session there is nothing to do, else begin again.
      const session = await store.find(readCookie(request, cookies.session));
      response.redirect(session ? '/' : '/auth/sign-in');
      return;
    }
    const grant = await exchange(
      await provider(),
      new URL(request.originalUrl, publicUrl),
      pending,
    );
    const before = await store.find(readCookie(request, cookies.session));
    if (before) await store.end(before.id);
    const cookie = await store.create({
      ...grant,
      language: preferredLanguage(grant.locale ?? request.get('accept-language')),
    });
    response.cookie(cookies.session, cookie, cookies.options);
    response.redirect(pending.return_to);
  });

  return router;
};

const takePending = async (db: Kysely<ConsoleDatabase>, cookie: string | undefined) => {
  const oldest = Temporal.Now.instant().subtract({ minutes: PENDING_MINUTES }).toString();
  await db.deleteFrom('pending_sign_in').where('created_at', '<', oldest).execute();
  if (cookie === undefined) return undefined;
  return db
    .deleteFrom('pending_sign_in')
    .where('id', '=', hash(cookie))
    .returningAll()
    .executeTakeFirst();
};

const exchange = async (
  configuration: oidc.Configuration,
  current: URL,
  pending: { state: string; nonce: string; verifier: string },
) => {
  const response = await oidc
    .authorizationCodeGrant(configuration, current, {
      pkceCodeVerifier: pending.verifier,
      expectedState: pending.state,
      expectedNonce: pending.nonce,
    })
    .then((answer) => withAccount(configuration, answer))
    .catch(() => null);
  const claims = response?.answer.claims();
  if (!response || !claims) throw problem('sign-in-failed');
  return {
    ...tokensOf(response.answer),
    uid: response.uid,
    subject: claims.sub,
    providerSession: typeof claims['sid'] === 'string' ? claims['sid'] : null,
    locale: typeof claims['locale'] === 'string' ? claims['locale'] : undefined,
  };
};

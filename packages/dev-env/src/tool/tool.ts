// SPDX-License-Identifier: AGPL-3.0-or-later
import { listen, type RunningService } from '@essaim/service-kit';
import express, { type Express, type Request, type Response } from 'express';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import { ToolAccounts } from './accounts.ts';
import type { ToolConfig } from './config.ts';
import { failurePage, toolPage } from './page.ts';
import { scimRouter } from './scim.ts';
import { ToolSessions } from './sessions.ts';

const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const MAX_LINES = 50;

const cookieNames = (port: number) => ({
  session: `carnet-${port}`,
  pending: `carnet-${port}-oidc`,
});

const readCookie = (request: Request, name: string): string | undefined =>
  (request.get('cookie') ?? '')
    .split(';')
    .map((part) => part.trim().split('='))
    .find(([key]) => key === name)?.[1];

/** Starts the small tool: a relying party of the network's realm and nothing more. */
export const startTool = async (config: ToolConfig): Promise<RunningService> => {
  const provider = await oidc.discovery(
    new URL(config.issuer),
    config.clientId,
    config.clientSecret,
    undefined,
    { execute: config.issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [] },
  );
  const served = await listen(toolApp(config, provider), config.port);
  return { url: served.url, [Symbol.asyncDispose]: () => served.close() };
};

const toolApp = (config: ToolConfig, provider: oidc.Configuration): Express => {
  const app = express();
  const sessions = new ToolSessions();
  const accounts = new ToolAccounts(config.accountsFile);
  const lines: string[] = [];
  const cookies = cookieNames(config.port);
  const redirectUri = `${config.publicUrl}/callback`;
  const { jwks_uri: keys } = provider.serverMetadata();
  const keySet = createRemoteJWKSet(new URL(keys ?? config.issuer));
  app.disable('x-powered-by');
  app.use(express.urlencoded({ extended: false, limit: '10kb' }));

  app.get('/health/live', (_request, response) => {
    response.json({ status: 'live' });
  });

  app.use(
    '/scim/v2',
    scimRouter(config, accounts, ({ uid }) => sessions.closeAccount(uid)),
  );

  app.get('/', async (request, response) => {
    const session = sessions.find(readCookie(request, cookies.session));
    if (session) response.send(toolPage(config.name, session.name, lines));
    else await beginSignIn(response);
  });

  app.get('/callback', async (request, response) => {
    const pending = sessions.take(readCookie(request, cookies.pending));
    const current = new URL(request.originalUrl, config.publicUrl);
    if (!pending) return fail(response, 'La connexion a commencé ailleurs ou a trop attendu.');
    try {
      const tokens = await oidc.authorizationCodeGrant(provider, current, {
        pkceCodeVerifier: pending.verifier,
        expectedState: pending.state,
        expectedNonce: pending.nonce,
      });
      const claims = tokens.claims();
      if (!claims) return fail(response, 'Keycloak n’a pas dit qui est connecté.');
      const name = (claims['name'] ?? claims['preferred_username'] ?? claims.sub) as string;
      const account = accounts.arrive((claims['essaim_uid'] ?? claims.sub) as string, name);
      if (!account.active) return fail(response, 'Votre compte est fermé dans ce carnet.');
      const id = sessions.open({
        account: account.uid,
        subject: claims.sub,
        sid: claims['sid'] as string | undefined,
        name,
        idToken: tokens.id_token ?? '',
      });
      response.cookie(cookies.session, id, { httpOnly: true, sameSite: 'lax' });
      return response.redirect('/');
    } catch {
      return fail(
        response,
        current.searchParams.get('error_description') ?? 'La connexion a été refusée.',
      );
    }
  });

  app.post('/lines', (request, response) => {
    const session = sessions.find(readCookie(request, cookies.session));
    const line: unknown = (request.body as Record<string, unknown>)['line'];
    if (session && typeof line === 'string' && line !== '' && line.length <= 200) {
      lines.unshift(line);
      lines.length = Math.min(lines.length, MAX_LINES);
    }
    response.redirect('/');
  });

  app.post('/sign-out', (request, response) => {
    const id = readCookie(request, cookies.session);
    const session = sessions.find(id);
    sessions.close(id);
    response.clearCookie(cookies.session);
    response.redirect(
      oidc.buildEndSessionUrl(provider, { id_token_hint: session?.idToken ?? '' }).href,
    );
  });

  app.post('/backchannel-logout', async (request, response) => {
    try {
      const body = request.body as { logout_token?: string };
      const { payload } = await jwtVerify(body.logout_token ?? '', keySet, {
        issuer: config.issuer,
        audience: config.clientId,
      });
      const events = payload['events'] as Record<string, unknown> | undefined;
      if (!events || !(LOGOUT_EVENT in events) || payload['nonce'] !== undefined) throw new Error();
      sessions.closeAll({ sid: payload['sid'] as string | undefined, subject: payload.sub });
      response.set('cache-control', 'no-store').end();
    } catch {
      response.status(400).json({ error: 'invalid_request' });
    }
  });

  const beginSignIn = async (response: Response): Promise<void> => {
    const pending = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const id = sessions.begin(pending);
    const url = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: redirectUri,
      scope: 'openid profile email',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
    });
    response.cookie(cookies.pending, id, { httpOnly: true, sameSite: 'lax' });
    response.redirect(url.href);
  };

  const fail = (response: Response, reason: string): void => {
    response.status(403).send(failurePage(config.name, reason));
  };

  return app;
};

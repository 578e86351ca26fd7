// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoadPerson, Logger } from '@essaim/service-kit';
import {
  type Health,
  accessLog,
  answerProblem,
  correlation,
  live,
  ready,
} from '@essaim/service-kit';
import express, { type Express, type RequestHandler } from 'express';
import type { Kysely } from 'kysely';
import type { KeepFresh } from '../auth/keep-fresh.ts';
import type { Provider } from '../auth/provider.ts';
import { samlTrialRoutes } from '../auth/saml-trial-routes.ts';
import { signInChoicesRoutes } from '../auth/sign-in-choices-routes.ts';
import { signInRoutes } from '../auth/sign-in-routes.ts';
import { signOutRoutes } from '../auth/sign-out-routes.ts';
import type { ChangeHub } from '../changes/change-hub.ts';
import { changeRoutes } from '../changes/change-routes.ts';
import type { ConsoleConfig } from '../config.ts';
import type { ConsoleDatabase } from '../db/schema.ts';
import { requireSession } from './require-session.ts';
import { scriptedWrites } from './same-origin.ts';
import { agendaRoutes } from '../pages/agenda-routes.ts';
import { discoveryRoutes } from '../pages/discovery-routes.ts';
import { staticFiles } from '../pages/static-files.ts';
import { statusRoutes } from '../pages/status-routes.ts';
import { toolListRoutes } from '../pages/tool-list-routes.ts';
import { createCallService } from '../proxy/call-service.ts';
import { proxyRoutes } from '../proxy/proxy-routes.ts';
import { codeRoutes } from '../sessions/code-routes.ts';
import { cookiesOf, isHttps } from '../sessions/cookies.ts';
import { sessionRoutes } from '../sessions/session-routes.ts';
import type { SessionStore } from '../sessions/session-store.ts';
import { pageHeaders } from '../web/page-headers.ts';

export interface AppDeps {
  readonly config: ConsoleConfig;
  readonly db: Kysely<ConsoleDatabase>;
  readonly logger: Logger;
  readonly provider: Provider;
  readonly store: SessionStore;
  readonly hub: ChangeHub;
  readonly keepFresh: KeepFresh;
  readonly loadPerson: LoadPerson;
  readonly health: Health;
}

/** The backend's HTTP application: sign-in, session, the services' operations, changes, the web app. */
export const createApp = (deps: AppDeps): Express => {
  const { config, db, logger, provider, store, hub, keepFresh, loadPerson } = deps;
  const { publicUrl, clock } = config;
  const cookies = cookiesOf(publicUrl);
  const require = requireSession(store, cookies, keepFresh);
  const callService = createCallService(config.services, keepFresh);
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(correlation, accessLog(logger), secure(config));
  app.get('/health/live', live);
  app.get('/health/ready', ready(deps.health));
  app.use(discoveryRoutes(config));
  app.use(signInRoutes({ db, provider, store, cookies, publicUrl }));
  app.use(samlTrialRoutes());
  app.use(signInChoicesRoutes(config.services.identity));
  app.use(signOutRoutes({ config, provider, store, cookies, onEnded: () => hub.check() }));
  app.use('/api', scriptedWrites(publicUrl));
  app.use(
    '/api/session',
    sessionRoutes({ db, store, cookies, keepFresh, require, loadPerson, callService, clock, hub }),
  );
  app.use('/api/changes', changeRoutes({ db, hub, store, require, loadPerson, clock }));
  app.use('/api/code', codeRoutes(config.services.identity));
  app.use('/api', proxyRoutes(require, callService));
  app.use('/agenda', agendaRoutes(config.services.planning));
  app.use(statusRoutes(config.services.catalog));
  app.use(toolListRoutes({ store, cookies, keepFresh, callService }));
  app.use(staticFiles());
  app.use(answerProblem(logger));
  return app;
};

const secure = ({ issuer, publicUrl }: ConsoleConfig): RequestHandler => {
  const headers = pageHeaders([new URL(issuer).origin], isHttps(publicUrl));
  return (_request, response, next) => {
    response.set(headers);
    next();
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CatalogApi } from '@essaim/contracts';
import { type Request, type Response as ExpressResponse, Router } from 'express';
import type { KeepFresh } from '../auth/keep-fresh.ts';
import type { CallService } from '../proxy/call-service.ts';
import { type Cookies, readCookie } from '../sessions/cookies.ts';
import type { SessionStore } from '../sessions/session-store.ts';
import type { BrowserSession } from '../sessions/session.ts';
import { toolListPage } from './tool-list-page.ts';

type Launcher = CatalogApi['components']['schemas']['Launcher'];

export interface ToolListDeps {
  readonly store: SessionStore;
  readonly cookies: Cookies;
  readonly keepFresh: KeepFresh;
  readonly callService: CallService;
}

const PATH = '/mes-outils/liste';

/** `GET /mes-outils/liste`: the launcher for browsers without scripts. */
export const toolListRoutes = (deps: ToolListDeps): Router => {
  const router = Router();
  router.get(PATH, async (request: Request, response: ExpressResponse) => {
    const session = await deps.store.find(readCookie(request, deps.cookies.session));
    const fresh = session && (await deps.keepFresh(session).catch(() => null));
    if (!fresh) {
      response.redirect(`/auth/sign-in?return_to=${encodeURIComponent(PATH)}`);
      return;
    }
    const tools = await readTools(deps, fresh).catch(() => null);
    response.set('cache-control', 'no-store').send(toolListPage(tools, fresh.language));
  });
  return router;
};

const readTools = async (
  { callService }: ToolListDeps,
  session: BrowserSession,
): Promise<Launcher['tools'] | null> => {
  const answer = await callService(session, 'catalog', { method: 'GET', path: '/launcher' });
  return answer.ok ? ((await answer.json()) as Launcher).tools : null;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CatalogApi } from '@essaim/contracts';
import { limitRate } from '@essaim/service-kit';
import { Router } from 'express';
import { statusPage } from './status-page.ts';

type Status = CatalogApi['components']['schemas']['Status'];

const TIMEOUT_MS = 5000;
const MOST_A_MINUTE = 120;
const HOLDS_MS = 15_000;

/**
 * `GET /etat`: how the services are, open to all. However many ask, the catalogue is asked rarely.
 * @param catalogUrl where the catalogue answers, without a trailing slash
 */
export const statusRoutes = (catalogUrl: string): Router => {
  const router = Router();
  const kept = new Map<
    string,
    { readonly status: Promise<Status | null>; readonly untilMs: number }
  >();
  const statusIn = (language: string): Promise<Status | null> => {
    const known = kept.get(language);
    if (known && performance.now() < known.untilMs) return known.status;
    const status = readStatus(catalogUrl, language);
    kept.set(language, { status, untilMs: performance.now() + HOLDS_MS });
    return status;
  };
  router.get('/etat', limitRate(MOST_A_MINUTE), async (request, response) => {
    const asked = request.query['lang'] ?? request.acceptsLanguages(['fr', 'en']);
    const language = asked === 'en' ? 'en' : 'fr';
    const status = await statusIn(language);
    response.status(status === null ? 503 : 200);
    response.set('cache-control', 'public, max-age=15').set('vary', 'accept-language');
    response.send(statusPage(status, language));
  });
  return router;
};

const readStatus = async (catalogUrl: string, language: string): Promise<Status | null> => {
  const answer = await fetch(`${catalogUrl}/status`, {
    headers: { 'accept-language': language },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => null);
  return answer?.ok === true ? ((await answer.json()) as Status) : null;
};

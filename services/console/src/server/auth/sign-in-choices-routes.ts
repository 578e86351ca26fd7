// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { Router } from 'express';
import type { SignInChoices } from '../../shared/sign-in-choices.ts';

const TIMEOUT_MS = 3000;

/**
 * `GET /auth/choices`: the regions whose accounts open the network, for whoever is not signed in.
 * @param identityUrl where identity answers, without a trailing slash
 */
export const signInChoicesRoutes = (identityUrl: string): Router => {
  const router = Router();
  router.get('/auth/choices', async (request, response) => {
    const { domain } = request.query;
    const query = typeof domain === 'string' ? `?domain=${encodeURIComponent(domain)}` : '';
    const answer = await fetch(`${identityUrl}/sign-in-choices${query}`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(() => null);
    if (answer?.status === 400) throw problem('request-invalid');
    if (!answer?.ok) throw problem('service-unreachable', { service: 'identity' });
    const { items, alias } = (await answer.json()) as SignInChoices;
    response.set('cache-control', 'no-store').json({ items, alias });
  });
  return router;
};

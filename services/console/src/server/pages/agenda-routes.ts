// SPDX-License-Identifier: AGPL-3.0-or-later
import { preferredLanguage, problem } from '@essaim/contracts';
import { limitRate } from '@essaim/service-kit';
import { Router } from 'express';

const MOST_A_MINUTE = 30;
const TIMEOUT_MS = 30_000;
const FILE = /^(?<secret>[\w-]{43})\.ics$/;

/**
 * `GET /agenda/<secret>.ics`: the calendar behind a secret address, for a calendar program that does not sign in.
 * The secret travels in a body from here on, and no log has it.
 * @param planning address of the planning service
 */
export const agendaRoutes = (planning: string): Router => {
  const router = Router();
  router.get('/:file', limitRate(MOST_A_MINUTE), async (request, response) => {
    const secret = FILE.exec(String(request.params['file']))?.groups?.['secret'];
    if (secret === undefined) throw problem('not-found');
    const answer = await fetch(`${planning}/calendar-feeds/read`, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        'content-type': 'application/json',
        'accept-language': preferredLanguage(request.get('accept-language')),
        'x-correlation-id': String(response.locals['correlationId']),
      },
      body: JSON.stringify({ secret }),
    }).catch(() => {
      throw problem('service-unreachable', { service: 'planning' });
    });
    response
      .status(answer.status)
      .set({ 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' })
      .type(answer.headers.get('content-type') ?? 'text/calendar')
      .send(Buffer.from(await answer.arrayBuffer()));
  });
  return router;
};

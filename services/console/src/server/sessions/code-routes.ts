// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { limitRate } from '@essaim/service-kit';
import express, { Router } from 'express';
import { z } from 'zod';

const MOST_A_MINUTE = 10;
const TIMEOUT_MS = 30_000;
const body = z.object({ code: z.string().min(1).max(40) });

/**
 * `POST /api/code`: the code of a printed invitation, typed by somebody who is not signed in.
 * @param identity address of the identity service
 */
export const codeRoutes = (identity: string): Router => {
  const router = Router();
  router.post(
    '/',
    limitRate(MOST_A_MINUTE),
    express.json({ limit: '1kb' }),
    async (request, response) => {
      const read = body.safeParse(request.body);
      if (!read.success) throw problem('printed-code-unknown');
      const answer = await fetch(`${identity}/printed-codes/redeem`, {
        method: 'POST',
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: {
          'content-type': 'application/json',
          'accept-language': request.get('accept-language') ?? 'fr',
          'x-correlation-id': String(response.locals['correlationId']),
        },
        body: JSON.stringify(read.data),
      }).catch(() => {
        throw problem('service-unreachable', { service: 'identity' });
      });
      response
        .status(answer.status)
        .set('cache-control', 'no-store')
        .type(answer.headers.get('content-type') ?? 'application/json')
        .send(Buffer.from(await answer.arrayBuffer()));
    },
  );
  return router;
};

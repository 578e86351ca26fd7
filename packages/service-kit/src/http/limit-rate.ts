// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';

/**
 * Refuses, with `too-many-requests`, what comes from one address beyond a limit.
 * @param limit requests a minute
 */
export const limitRate = (limit: number): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) => next(problem('too-many-requests')),
  });

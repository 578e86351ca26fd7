// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RequestHandler } from 'express';
import type { Logger } from '../log/logger.ts';
import { toldPath } from '../log/told-path.ts';

/** One line for each request once it is answered; never its query, headers or body, nor a link's token. */
export const accessLog =
  (logger: Logger): RequestHandler =>
  (request, response, next) => {
    const begun = performance.now();
    response.on('finish', () => {
      const { correlationId, operationId, problemCode, actor, machineKey } = response.locals;
      logger.info(
        {
          method: request.method,
          path: toldPath(`${request.baseUrl}${request.path}`),
          status: response.statusCode,
          ms: Math.round(performance.now() - begun),
          correlationId: correlationId as unknown,
          operationId: operationId as unknown,
          problemCode: problemCode as unknown,
          personId: (actor as { personId?: string } | undefined)?.personId,
          machineKeyId: (machineKey as { id?: string } | undefined)?.id,
        },
        'request',
      );
    });
    next();
  };

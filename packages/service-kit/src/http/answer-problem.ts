// SPDX-License-Identifier: AGPL-3.0-or-later
import { preferredLanguage, problemDocument } from '@essaim/contracts';
import type { ErrorRequestHandler } from 'express';
import type { Logger } from '../log/logger.ts';
import { SECOND_FACTOR_ACR } from '../guard/second-factor.ts';
import { SECOND_FACTOR_MINUTES } from './second-factor.ts';
import { toProblem } from './to-problem.ts';

const RETRY_AFTER_S = '2';
const INVALID = ', error="invalid_token"';
/** What a 401 asks for (RFC 6750, 3; RFC 9470, 3). */
const CHALLENGES: Readonly<Record<string, string>> = {
  'token-missing': '',
  'second-factor-needed': `, error="insufficient_user_authentication", acr_values="${SECOND_FACTOR_ACR}", max_age="${SECOND_FACTOR_MINUTES * 60}"`,
};

/** The one place where a refusal becomes a problem document (RFC 9457). */
export const answerProblem =
  (logger: Logger): ErrorRequestHandler =>
  (error, request, response, next) => {
    const correlationId = String(response.locals['correlationId'] ?? '');
    const refused = toProblem(error, request.get('content-type'));
    if (!refused) logger.error({ err: error as unknown, correlationId }, 'unexpected failure');
    if (response.headersSent) {
      next(error);
      return;
    }
    const document = problemDocument(
      refused?.code ?? 'internal',
      preferredLanguage(request.get('accept-language')),
      correlationId,
      refused?.params,
      refused?.details,
    );
    if (document.status === 401) {
      response.set(
        'www-authenticate',
        `Bearer realm="essaim"${CHALLENGES[document.code] ?? INVALID}`,
      );
    }
    if (document.status === 503) response.set('retry-after', RETRY_AFTER_S);
    response.locals['problemCode'] = document.code;
    response
      .status(document.status)
      .type('application/problem+json')
      .send(JSON.stringify(document));
  };

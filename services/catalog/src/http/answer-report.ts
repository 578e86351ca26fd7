// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import type { Api, Http } from './http.ts';
import { moveReport } from './move-report.ts';

export const answerReport =
  (http: Http): Handler<Api['answerReport']> =>
  ({ params, body, headers }, context) =>
    moveReport(http, context, {
      reportId: params.reportId,
      operationId: 'answerReport',
      as: 'answering',
      headers,
      move: { kind: 'answer', message: body.message },
    });

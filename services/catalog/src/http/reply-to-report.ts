// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import type { Api, Http } from './http.ts';
import { moveReport } from './move-report.ts';

export const replyToReport =
  (http: Http): Handler<Api['replyToReport']> =>
  ({ params, body, headers }, context) =>
    moveReport(http, context, {
      reportId: params.reportId,
      operationId: 'replyToReport',
      as: 'reporter',
      headers,
      move: { kind: 'reply', message: body.message },
    });

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import type { Api, Http } from './http.ts';
import { moveReport } from './move-report.ts';

export const closeReport =
  (http: Http): Handler<Api['closeReport']> =>
  ({ params, body, headers }, context) =>
    moveReport(http, context, {
      reportId: params.reportId,
      operationId: 'closeReport',
      as: 'either',
      headers,
      move: { kind: 'close', message: body.message ?? null },
    });

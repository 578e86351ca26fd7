// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import type { Api, Http } from './http.ts';
import { moveReport } from './move-report.ts';

export const passReport =
  (http: Http): Handler<Api['passReport']> =>
  ({ params, body, headers }, context) =>
    moveReport(http, context, {
      reportId: params.reportId,
      operationId: 'passReport',
      as: 'answering',
      headers,
      move: { kind: 'pass', to: body.to, message: body.message },
    });

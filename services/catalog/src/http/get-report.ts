// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import type { Api, Http } from './http.ts';
import { reportAnswer } from './report-answer.ts';
import { reportAt } from './report-at.ts';

export const getReport =
  (http: Http): Handler<Api['getReport']> =>
  async ({ params }, context) => {
    const { reportId } = params;
    const { report } = await reportAt(http, context, {
      reportId,
      operationId: 'getReport',
      as: 'either',
    });
    return { status: 200, ...(await reportAnswer(http, report, context)) };
  };

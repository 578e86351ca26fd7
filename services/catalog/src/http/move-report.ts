// SPDX-License-Identifier: AGPL-3.0-or-later
import { type RequestContext, expectedVersion } from '@essaim/service-kit';
import { type ReportMove, moveReport as run } from '../app/support/reports.ts';
import type { Http } from './http.ts';
import { reportAnswer } from './report-answer.ts';
import { reportAt } from './report-at.ts';

interface Move {
  readonly reportId: string;
  readonly operationId: 'answerReport' | 'replyToReport' | 'passReport' | 'closeReport';
  readonly as: 'reporter' | 'answering' | 'either';
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly move: ReportMove;
}

/** Does something with a report as the person of the request. */
export const moveReport = async (
  http: Http,
  context: RequestContext,
  { reportId, operationId, as, headers, move }: Move,
) => {
  const { report, cause } = await reportAt(http, context, { reportId, operationId, as });
  const at = { id: report.id, expected: expectedVersion(headers), date: context.today };
  const moved = await http.deps.inTransaction((unit) => run(unit, at, move, cause));
  return { status: 200 as const, ...(await reportAnswer(http, moved, context)) };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type RequestContext, authorise } from '@essaim/service-kit';
import type { PersonCause } from '../app/cause.ts';
import { answerReports, reportProblem } from '../domain/permissions.ts';
import type { Report } from '../domain/support/report.ts';
import { causeOf } from './cause-of.ts';
import type { Http } from './http.ts';
import { organisationAt } from './place-of-organisation.ts';
import { reportRights } from './report-rights.ts';

/**
 * A report that the person of the request may act on, and that person as a cause.
 * @param as the person who has the problem, who answers, or either
 * @throws DomainError `report-not-found`, `forbidden`
 */
export const reportAt = async (
  { reads }: Http,
  context: RequestContext,
  {
    reportId,
    operationId,
    as,
  }: {
    readonly reportId: string;
    readonly operationId: string;
    readonly as: 'reporter' | 'answering' | 'either';
  },
): Promise<{ report: Report; cause: PersonCause }> => {
  const report = await reads.findReport(reportId as Uuid);
  if (!report) throw problem('report-not-found');
  const { isReporter, answering } = (await reportRights(reads, [report], context))(report);
  const { place } = await organisationAt(reads, report.organisationId);
  const mandateId =
    as !== 'answering' && isReporter
      ? authorise(context, reportProblem, place)
      : as !== 'reporter' && answering
        ? authorise(context, answering.permission, answering.place)
        : authorise(context, as === 'reporter' ? [] : answerReports, place);
  return { report, cause: causeOf(context, operationId, mandateId) };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RequestContext } from '@essaim/service-kit';
import type { Reads } from '../../db/reads/index.ts';
import type { Desk, Report } from '../../domain/support/report.ts';
import type { Schemas } from '../http.ts';
import { reportRights } from '../report-rights.ts';
import { whoPresenter } from './who-presenter.ts';

const whoOf = (desk: Desk) => ({ kind: 'people', ...desk }) as const;

/** Writes reports for a reader, with what that reader may do. */
export const reportPresenter = async (
  reads: Pick<Reads, 'holdersAround' | 'instancesByIds' | 'organisationsByIds' | 'personNames'>,
  reports: readonly Report[],
  context: Pick<RequestContext, 'actor' | 'today'>,
): Promise<(report: Report) => Schemas['Report']> => {
  const desks = reports.flatMap(({ desk, entries }) => [
    desk,
    ...entries.flatMap((entry) => entry.desk ?? []),
  ]);
  const [who, rightsOf, instances, organisations, people] = await Promise.all([
    whoPresenter(reads, desks.map(whoOf), context.today),
    reportRights(reads, reports, context),
    reads.instancesByIds(reports.map(({ instanceId }) => instanceId)),
    reads.organisationsByIds(reports.map(({ organisationId }) => organisationId)),
    reads.personNames(
      reports.flatMap(({ reportedBy, entries }) => [
        reportedBy,
        ...entries.flatMap(({ by }) => by ?? []),
      ]),
    ),
  ]);
  const named = (personId: Report['reportedBy']) => ({
    personId,
    name: people.get(personId) ?? '',
  });
  return (report) => {
    const { isReporter, answering } = rightsOf(report);
    const isOpen = report.state !== 'closed';
    return {
      id: report.id,
      version: report.version,
      instanceId: report.instanceId,
      instanceName: instances.get(report.instanceId)?.name ?? '',
      toolName: instances.get(report.instanceId)?.toolName ?? '',
      organisation: {
        organisationId: report.organisationId,
        name: organisations.get(report.organisationId)?.name ?? '',
      },
      reportedBy: named(report.reportedBy),
      reportedAt: report.reportedAt,
      title: report.title,
      message: report.message,
      state: report.state,
      who: report.state === 'open' ? who(whoOf(report.desk)) : null,
      since: report.since,
      climbsAt: report.climbsAt,
      entries: report.entries.map(({ at, by, kind, message, desk }) => ({
        at,
        by: by && named(by),
        kind,
        message,
        who: desk && who(whoOf(desk)),
      })),
      may: {
        answer: isOpen && answering !== null,
        reply: isOpen && isReporter,
        pass: isOpen && answering !== null && report.desk.role !== 'operator',
        close: isOpen && (isReporter || answering !== null),
      },
    };
  };
};

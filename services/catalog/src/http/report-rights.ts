// SPDX-License-Identifier: AGPL-3.0-or-later
import { placeOf } from '@essaim/directory';
import type { Permission, Place, Uuid } from '@essaim/kernel';
import { type RequestContext, isAuthorised } from '@essaim/service-kit';
import type { Reads } from '../db/reads/index.ts';
import { answerReports, operateActivation } from '../domain/permissions.ts';
import type { Report } from '../domain/support/report.ts';

type Who = Pick<RequestContext, 'actor' | 'today'>;

/** Whose act something is, and the place and permission that allow it. */
export interface ReportRights {
  readonly isReporter: boolean;
  /** Null when the person may not answer. */
  readonly answering: { readonly permission: Permission; readonly place: Place } | null;
}

/** A hoster's operators answer what came to them once. */
const cameToHoster = ({ desk, entries }: Report): boolean =>
  desk.role === 'operator' || entries.some((entry) => entry.desk?.role === 'operator');

/** What the person of a request may do with some reports. */
export const reportRights = async (
  reads: Pick<Reads, 'organisationsByIds'>,
  reports: readonly Report[],
  context: Who,
): Promise<(report: Report) => ReportRights> => {
  const organisations = await reads.organisationsByIds(
    reports.flatMap((one) => [one.organisationId, one.hosterOrganisationId]),
  );
  const placeAt = (id: Uuid): Place | null => {
    const found = organisations.get(id);
    return found ? placeOf(found) : null;
  };
  return (report) => {
    const own = placeAt(report.organisationId);
    const hoster = cameToHoster(report) ? placeAt(report.hosterOrganisationId) : null;
    const candidates = [
      { permission: answerReports, place: own },
      { permission: operateActivation, place: hoster },
    ].flatMap(({ permission, place }) => (place ? [{ permission, place }] : []));
    return {
      isReporter: report.reportedBy === context.actor.personId,
      answering:
        candidates.find(({ permission, place }) => isAuthorised(context, permission, place)) ??
        null,
    };
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Page, PageRequest } from '@essaim/service-kit';
import { type Kysely, sql } from 'kysely';
import type { KnownProblem } from '../../domain/support/known-problem.ts';
import type { Report } from '../../domain/support/report.ts';
import { knownProblemOf, reportOf } from '../repositories/support.ts';
import type { CatalogDatabase } from '../schema.ts';
import { readPage } from './read-page.ts';

export interface ReportFilter {
  /** Reports of this person. */
  readonly reportedBy?: Uuid | undefined;
  /** Open reports that wait for one of these hats. */
  readonly waitingFor?: readonly { readonly role: string; readonly organisationId: Uuid }[];
  /** Reports of this person, of these organisations, of those below some, or that came to these hosters. */
  readonly sight?: {
    readonly personId: Uuid;
    readonly organisationIds: readonly Uuid[];
    readonly aboveIds: readonly Uuid[];
    readonly hosterIds: readonly Uuid[];
  };
  readonly instanceId?: Uuid | undefined;
  readonly state?: Report['state'] | undefined;
}

const uuids = (ids: readonly Uuid[]) => sql`${[...ids]}::uuid[]`;

/** A page of reports, newest first. */
export const listReports = (
  db: Kysely<CatalogDatabase>,
  { reportedBy, waitingFor, sight, instanceId, state }: ReportFilter,
  page: PageRequest,
): Promise<Page<Report>> => {
  let query = db
    .selectFrom('report')
    .leftJoin('directory_organisation as organisation', 'organisation.id', 'report.organisation_id')
    .selectAll('report');
  if (reportedBy !== undefined) query = query.where('report.reported_by', '=', reportedBy);
  if (waitingFor !== undefined) {
    query = query.where('report.state', '=', 'open').where(
      sql<boolean>`(report.desk_role, report.desk_organisation_id) in (
          select * from unnest(${waitingFor.map(({ role }) => role)}::text[],
            ${waitingFor.map((hat) => hat.organisationId)}::uuid[]))`,
    );
  }
  if (sight !== undefined) {
    query = query.where(
      sql<boolean>`(report.reported_by = ${sight.personId}
        or report.organisation_id = any(${uuids(sight.organisationIds)})
        or organisation.ancestors && ${uuids(sight.aboveIds)}
        or (report.hoster_organisation_id = any(${uuids(sight.hosterIds)})
          and (report.desk_role = 'operator'
            or report.entries @> '[{"desk": {"role": "operator"}}]'::jsonb)))`,
    );
  }
  if (instanceId !== undefined) query = query.where('report.instance_id', '=', instanceId);
  if (state !== undefined) query = query.where('report.state', '=', state);
  return readPage(query.orderBy('report.reported_at', 'desc').orderBy('report.id'), page, reportOf);
};

export const findReport = async (
  db: Kysely<CatalogDatabase>,
  id: Uuid,
): Promise<Report | undefined> => {
  const row = await db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst();
  return row && reportOf(row);
};

/** A page of known problems that are not over, newest first. */
export const listKnownProblems = (
  db: Kysely<CatalogDatabase>,
  instanceId: Uuid | undefined,
  page: PageRequest,
): Promise<Page<KnownProblem>> => {
  let query = db.selectFrom('known_problem').selectAll().where('ended_at', 'is', null);
  if (instanceId !== undefined) query = query.where('instance_id', '=', instanceId);
  return readPage(query.orderBy('published_at', 'desc').orderBy('id'), page, knownProblemOf);
};

export const findKnownProblem = async (
  db: Kysely<CatalogDatabase>,
  id: Uuid,
): Promise<KnownProblem | undefined> => {
  const row = await db
    .selectFrom('known_problem')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && knownProblemOf(row);
};

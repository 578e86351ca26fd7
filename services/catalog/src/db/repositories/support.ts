// SPDX-License-Identifier: AGPL-3.0-or-later
import { holdersAt } from '@essaim/directory';
import type { Uuid } from '@essaim/kernel';
import { type Selectable, type Transaction, sql } from 'kysely';
import type { SupportRepository } from '../../app/ports.ts';
import type { KnownProblem } from '../../domain/support/known-problem.ts';
import type { Report } from '../../domain/support/report.ts';
import type { CatalogDatabase } from '../schema.ts';

/** A row as a report. */
export const reportOf = (row: Selectable<CatalogDatabase['report']>): Report => ({
  id: row.id,
  version: row.version,
  instanceId: row.instance_id,
  hosterOrganisationId: row.hoster_organisation_id,
  organisationId: row.organisation_id,
  reportedBy: row.reported_by,
  reportedAt: row.reported_at,
  title: row.title,
  message: row.message,
  state: row.state,
  desk: { role: row.desk_role, organisationId: row.desk_organisation_id },
  since: row.since,
  climbsAt: row.climbs_at,
  entries: row.entries,
});

const reportRow = ({ desk, ...report }: Report) => ({
  id: report.id,
  version: report.version,
  instance_id: report.instanceId,
  hoster_organisation_id: report.hosterOrganisationId,
  organisation_id: report.organisationId,
  reported_by: report.reportedBy,
  reported_at: report.reportedAt,
  title: report.title,
  message: report.message,
  state: report.state,
  desk_role: desk.role,
  desk_organisation_id: desk.organisationId,
  since: report.since,
  climbs_at: report.climbsAt,
  entries: JSON.stringify(report.entries),
});

/** A row as a known problem. */
export const knownProblemOf = (
  row: Selectable<CatalogDatabase['known_problem']>,
): KnownProblem => ({
  id: row.id,
  version: row.version,
  instanceId: row.instance_id,
  hosterOrganisationId: row.hoster_organisation_id,
  title: row.title,
  advice: row.advice,
  publishedBy: row.published_by,
  publishedAt: row.published_at,
  endedAt: row.ended_at,
});

/** Reports and known problems, within a transaction. */
export const supportRepository = (trx: Transaction<CatalogDatabase>): SupportRepository => ({
  lock: async (id) => {
    const row = await trx
      .selectFrom('report')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return row && reportOf(row);
  },
  put: async (report) => {
    const row = reportRow(report);
    await trx
      .insertInto('report')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  },
  openBy: async (personId) => {
    const row = await trx
      .selectFrom('report')
      .select(sql<number>`count(*)::integer`.as('count'))
      .where('reported_by', '=', personId)
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow();
    return row.count;
  },
  climbing: async (at, limit) => {
    const { rows } = await sql<{ id: Uuid }>`
      select id from report where climbs_at <= ${at.toString()}::timestamptz
      order by climbs_at limit ${limit}`.execute(trx);
    return rows.map(({ id }) => id);
  },
  held: async (organisationIds, date) => holdersAt(trx, [...organisationIds], date),
  lockKnown: async (id) => {
    const row = await trx
      .selectFrom('known_problem')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return row && knownProblemOf(row);
  },
  putKnown: async (known) => {
    const row = {
      id: known.id,
      version: known.version,
      instance_id: known.instanceId,
      hoster_organisation_id: known.hosterOrganisationId,
      title: known.title,
      advice: known.advice,
      published_by: known.publishedBy,
      published_at: known.publishedAt,
      ended_at: known.endedAt,
    };
    await trx
      .insertInto('known_problem')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  },
});

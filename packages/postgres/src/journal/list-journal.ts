// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Kysely, sql } from 'kysely';
import { type InfrastructureTables, infrastructure } from '../infrastructure/tables.ts';
import type { JournalEntry } from './record-journal.ts';

/** What to show; each criterion that is present narrows the list. */
export interface JournalFilter {
  readonly organisationIds?: readonly Uuid[];
  readonly personId?: Uuid;
  readonly action?: string;
  readonly resourceType?: string;
  readonly resourceId?: string;
  readonly resources?: { readonly types: readonly string[]; readonly ids: readonly string[] };
  /** Leaves out what this person did. */
  readonly notBy?: Uuid;
  readonly correlationId?: string;
  /** First instant, included. */
  readonly from?: Temporal.Instant;
  /** Last instant, excluded. */
  readonly until?: Temporal.Instant;
}

export interface JournalPage {
  /** From 1. */
  readonly page: number;
  readonly size: number;
  /** Newest first by default. */
  readonly order?: 'newest' | 'oldest';
}

/** A line as it is read; `at` is RFC 3339 in UTC. */
export interface JournalLine extends Omit<JournalEntry, 'at'> {
  readonly id: Uuid;
  readonly at: string;
}

export interface JournalList {
  readonly items: JournalLine[];
  readonly page: number;
  readonly size: number;
  readonly total: number;
}

const filtered = (db: Kysely<InfrastructureTables>, filter: JournalFilter) => {
  let query = db.selectFrom('journal');
  if (filter.organisationIds) {
    query = query.where(
      sql<boolean>`organisation_id = any(${[...filter.organisationIds]}::uuid[])`,
    );
  }
  if (filter.personId) query = query.where('person_id', '=', filter.personId);
  if (filter.action) query = query.where('action', '=', filter.action);
  if (filter.resourceType) query = query.where('resource_type', '=', filter.resourceType);
  if (filter.resourceId) query = query.where('resource_id', '=', filter.resourceId);
  if (filter.resources) {
    const { types, ids } = filter.resources;
    query = query.where(
      sql<boolean>`resource_type = any(${[...types]}::text[]) and resource_id = any(${[...ids]}::text[])`,
    );
  }
  if (filter.notBy) {
    query = query.where(sql<boolean>`person_id is distinct from ${filter.notBy}`);
  }
  if (filter.correlationId) query = query.where('correlation_id', '=', filter.correlationId);
  if (filter.from) query = query.where('at', '>=', filter.from.toString());
  if (filter.until) query = query.where('at', '<', filter.until.toString());
  return query;
};

/**
 * Reads a page of the journal, by time then id.
 * @param filter no organisation at all gives an empty list; absent, lines of every organisation
 */
export const listJournal = async <Database extends InfrastructureTables>(
  db: Kysely<Database>,
  filter: JournalFilter,
  { page, size, order = 'newest' }: JournalPage,
): Promise<JournalList> => {
  const tables = infrastructure(db);
  const direction = order === 'newest' ? 'desc' : 'asc';
  const [rows, counted] = await Promise.all([
    filtered(tables, filter)
      .selectAll()
      .orderBy('at', direction)
      .orderBy('id', direction)
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    filtered(tables, filter)
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  const items = rows.map((row) => ({
    id: row.id as Uuid,
    at: row.at,
    personId: row.person_id as Uuid | null,
    mandateId: row.mandate_id as Uuid | null,
    action: row.action,
    resourceType: row.resource_type,
    resourceId: row.resource_id,
    organisationId: row.organisation_id as Uuid | null,
    summary: row.summary,
    correlationId: row.correlation_id,
  }));
  return { items, page, size, total: counted.total };
};

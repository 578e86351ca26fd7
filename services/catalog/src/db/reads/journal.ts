// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import {
  type JournalFilter,
  type JournalList,
  type JournalPage,
  listJournal,
} from '@essaim/postgres';
import { type Kysely, sql } from 'kysely';
import type { CatalogDatabase } from '../schema.ts';

/** Organisations whose lines are wanted: these, and those below those. */
export interface JournalScope {
  readonly organisationIds: readonly Uuid[];
  readonly aboveIds: readonly Uuid[];
  /** Lines that concern no organisation too. */
  readonly everywhere: boolean;
}

/** A page of the journal, the latest line first. */
export const readJournal = async (
  db: Kysely<CatalogDatabase>,
  { organisationIds, aboveIds, everywhere }: JournalScope,
  filter: Omit<JournalFilter, 'organisationIds'>,
  page: JournalPage,
): Promise<JournalList> => {
  if (everywhere) return listJournal(db, filter, page);
  const { rows } = await sql<{ id: Uuid }>`
    select id from directory_organisation
    where ancestors && ${[...aboveIds]}::uuid[]`.execute(db);
  const ids = [...organisationIds, ...rows.map(({ id }) => id)];
  return listJournal(db, { ...filter, organisationIds: ids }, page);
};

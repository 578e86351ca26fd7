// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const EMPTY = {
  similar: [],
  isBasedOn: [],
  usedBy: [],
  platforms: [],
  softwareVersion: null,
  minimumVersion: null,
  releaseDate: null,
  accessibility: { statement: null, conformity: 'unknown' },
  contacts: [],
  referents: [],
  forum: null,
};

/**
 * More of what a sheet says, and the file that it was read from. Tools that were imported before get
 * the new facts when their files are imported again.
 */
export const m0012ToolDetails = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table tool add column source text`.execute(db);
    await sql`update tool set sheet = ${JSON.stringify(EMPTY)}::jsonb || sheet`.execute(db);
  },
} satisfies Migration;

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Kysely, sql } from 'kysely';
import type { PlanningTables } from '../schema.ts';

/** A proposal and those that it is based on or improves, however far back. */
export const proposalLine = async (db: Kysely<PlanningTables>, id: Uuid): Promise<Uuid[]> => {
  const { rows } = await sql<{ id: Uuid }>`
    with recursive line as (
      select id, based_on, improves from proposal where id = ${id}
      union
      select proposal.id, proposal.based_on, proposal.improves
      from proposal join line on proposal.id in (line.based_on, line.improves)
    )
    select id from line`.execute(db);
  return rows.map((row) => row.id);
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../schema.ts';

/** The national versions that own playbooks among the rows come from, by id. */
export const basesOf = async (
  db: Kysely<PlanningTables>,
  rows: readonly { readonly based_on: Uuid | null }[],
): Promise<
  ReadonlyMap<Uuid, { readonly id: Uuid; readonly key: string; readonly version: number }>
> => {
  const ids = [...new Set(rows.flatMap((row) => row.based_on ?? []))];
  if (ids.length === 0) return new Map();
  const bases = await db
    .selectFrom('playbook')
    .select(['id', 'key', 'version'])
    .where('id', 'in', ids)
    .execute();
  return new Map(bases.map((base) => [base.id, base]));
};

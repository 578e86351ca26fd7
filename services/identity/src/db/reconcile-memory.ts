// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { KeycloakObject, ObjectFields, ReconcileMemory } from '../app/reconcile/ports.ts';
import type { IdentityTables } from './schema.ts';

const nameOf = ({ kind, key }: KeycloakObject): string => `${kind} ${key}`;

const named = (objects: readonly KeycloakObject[]) => sql<boolean>`(kind, key) in (
  select * from unnest(${objects.map(({ kind }) => kind)}::text[], ${objects.map(({ key }) => key)}::text[]))`;

/** What is remembered of Keycloak, in the database. */
export const reconcileMemory = (db: Kysely<IdentityTables>): ReconcileMemory => ({
  applied: async (objects) => {
    const rows = await db
      .selectFrom('reconcile_applied')
      .select(['kind', 'key', 'fields'])
      .where(named(objects))
      .execute();
    return new Map(rows.map((row) => [nameOf(row), row.fields]));
  },
  record: async (objects) => {
    const rows = [...Map.groupBy(objects, nameOf).values()].flatMap((same) => {
      const [first] = same;
      const fields = Object.assign({}, ...same.map(({ desired }) => desired)) as object;
      return first ? [{ kind: first.kind, key: first.key, fields: JSON.stringify(fields) }] : [];
    });
    await db
      .insertInto('reconcile_applied')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['kind', 'key']).doUpdateSet({
          fields: sql`reconcile_applied.fields || excluded.fields`,
          applied_at: sql`now()`,
        }),
      )
      .execute();
  },
  forget: async (objects) => {
    await db.deleteFrom('reconcile_applied').where(named(objects)).execute();
  },
  adopted: async () => {
    const rows = await db
      .selectFrom('reconcile_adoption')
      .select(['kind', 'key', 'field', 'value'])
      .where('ended_at', 'is', null)
      .execute();
    return new Map(
      [...Map.groupBy(rows, nameOf)].map(([name, values]) => [
        name,
        Object.fromEntries(values.map(({ field, value }) => [field, value])),
      ]),
    ) satisfies ObjectFields;
  },
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { readPage } from '@essaim/postgres';
import type { MandateRole, Uuid } from '@essaim/kernel';
import { sql } from 'kysely';
import type { Person } from '../domain/person.ts';
import type { Database } from './database.ts';
import { peopleByIds } from './people.ts';

/** A page of the people who hold, held or will hold a mandate at these organisations, by name. */
export const listPeople = async (
  db: Database,
  filter: {
    readonly organisationIds: readonly Uuid[];
    readonly q?: string | undefined;
    readonly role?: MandateRole | undefined;
  },
  page: { readonly size: number; readonly offset: number },
): Promise<{ items: Person[]; total: number }> => {
  const { organisationIds, q, role } = filter;
  let query = db.selectFrom('person').where((where) =>
    where.exists(
      where
        .selectFrom('mandate')
        .select('mandate.id')
        .whereRef('mandate.person_id', '=', 'person.id')
        .where(sql<boolean>`mandate.organisation_id = any(${[...organisationIds]}::uuid[])`)
        .$if(role !== undefined, (held) => held.where('mandate.role', '=', role as MandateRole)),
    ),
  );
  if (q !== undefined && q !== '') {
    query = query.where(
      sql<boolean>`position(${q.toLowerCase()} in lower(given_name || ' ' || family_name || ' ' || coalesce(email, ''))) > 0`,
    );
  }
  const { rows, total } = await readPage(
    query.select('id').orderBy('family_name').orderBy('given_name').orderBy('id'),
    page,
  );
  const people = await peopleByIds(
    db,
    rows.map(({ id }) => id),
  );
  return { items: rows.flatMap(({ id }) => people.get(id) ?? []), total };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Selectable } from 'kysely';
import type { Commune } from '../domain/commune.ts';
import type { Database, Work } from './database.ts';
import type { CommuneTable } from './schema.ts';

const ROWS_PER_STATEMENT = 2_000;

const toCommune = (row: Selectable<CommuneTable>): Commune => ({
  code: row.code,
  name: row.name,
  departmentCode: row.department_code,
  postcodes: row.postcodes,
  currentCode: row.current_code,
});

/** The communes of the departments named, by code; those of every department when none is named. */
export const listCommunes = async (
  db: Database | Work,
  departments?: readonly string[],
): Promise<Commune[]> => {
  if (departments?.length === 0) return [];
  let query = db.selectFrom('commune').selectAll().orderBy('code');
  if (departments) query = query.where('department_code', 'in', departments);
  return (await query.execute()).map(toCommune);
};

/** Writes communes, new ones and changed ones alike. */
export const saveCommunes = async (trx: Work, communes: readonly Commune[]): Promise<void> => {
  for (let from = 0; from < communes.length; from += ROWS_PER_STATEMENT) {
    const rows = communes.slice(from, from + ROWS_PER_STATEMENT).map((commune) => ({
      code: commune.code,
      name: commune.name,
      department_code: commune.departmentCode,
      postcodes: [...commune.postcodes],
      current_code: commune.currentCode,
    }));
    await trx
      .insertInto('commune')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          department_code: eb.ref('excluded.department_code'),
          postcodes: eb.ref('excluded.postcodes'),
          current_code: eb.ref('excluded.current_code'),
        })),
      )
      .execute();
  }
};

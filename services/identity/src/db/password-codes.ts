// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Insertable, Selectable } from 'kysely';
import type { Work } from './database.ts';
import type { PasswordCodeTable } from './schema.ts';

/** What is kept of a person's code for a new password. */
export type PasswordCode = Selectable<PasswordCodeTable>;

/** The code that a locator finds, its row held until the commit. */
export const lockPasswordCode = (trx: Work, locator: string): Promise<PasswordCode | undefined> =>
  trx
    .selectFrom('password_code')
    .selectAll()
    .where('locator', '=', locator)
    .forUpdate()
    .executeTakeFirst();

/** Gives a person a new code; the one before is worth nothing any more. */
export const keepPasswordCode = async (
  trx: Work,
  code: Insertable<PasswordCodeTable>,
): Promise<void> => {
  await trx
    .insertInto('password_code')
    .values(code)
    .onConflict((conflict) =>
      conflict.column('person_id').doUpdateSet({ ...code, tries: 0, used_at: null }),
    )
    .execute();
};

/** Counts a wrong code, or writes when a right one was used; null when it may be typed again. */
export const markPasswordCode = async (
  trx: Work,
  personId: Uuid,
  change: { readonly tries: number } | { readonly used_at: Temporal.Instant | null },
): Promise<void> => {
  await trx.updateTable('password_code').set(change).where('person_id', '=', personId).execute();
};

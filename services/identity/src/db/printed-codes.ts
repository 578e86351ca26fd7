// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Work } from './database.ts';

/** What is kept of the code of an invitation. */
export interface KeptCode {
  readonly invitationId: Uuid;
  readonly hash: Buffer;
  readonly tries: number;
}

/** The code that a locator finds, the row of its invitation held until the commit. */
export const lockCode = async (trx: Work, locator: string): Promise<KeptCode | undefined> => {
  const row = await trx
    .selectFrom('invitation')
    .select(['id', 'code_hash', 'code_tries'])
    .where('code_locator', '=', locator)
    .forUpdate()
    .executeTakeFirst();
  return row?.code_hash
    ? { invitationId: row.id, hash: row.code_hash, tries: row.code_tries }
    : undefined;
};

/** Counts a wrong code. */
export const countTry = async (trx: Work, { invitationId, tries }: KeptCode): Promise<void> => {
  await trx
    .updateTable('invitation')
    .set({ code_tries: tries + 1 })
    .where('id', '=', invitationId)
    .execute();
};

/** Whether a locator is taken, by an invitation or by a code for a new password. */
export const isLocatorTaken = async (trx: Work, locator: string): Promise<boolean> =>
  (await trx
    .selectFrom('invitation')
    .select('code_locator as locator')
    .where('code_locator', '=', locator)
    .unionAll(trx.selectFrom('password_code').select('locator').where('locator', '=', locator))
    .executeTakeFirst()) !== undefined;

/** Gives an invitation a new code; the one before is worth nothing any more. */
export const keepCode = async (
  trx: Work,
  id: Uuid,
  code: { readonly locator: string; readonly hash: Buffer; readonly at: Temporal.Instant },
): Promise<void> => {
  await trx
    .updateTable('invitation')
    .set({
      code_locator: code.locator,
      code_hash: code.hash,
      code_tries: 0,
      token_hashes: [],
      delivered_at: code.at,
    })
    .where('id', '=', id)
    .execute();
};

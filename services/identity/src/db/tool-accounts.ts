// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Selectable, sql } from 'kysely';
import type { Database, Work } from './database.ts';
import type { ToolAccountTable } from './keycloak-schema.ts';

/** An account that essaim makes, changes and closes in a tool. */
export type RecordedToolAccount = Selectable<ToolAccountTable>;

/** What is to be done of a closed account, in place of a fingerprint. */
const CLOSED = 'closed';

/**
 * Notes what a person's accounts are to be: those of these instances as their fingerprints say, the
 * others closed. What is so already is left as it is.
 */
export const wantToolAccounts = async (
  trx: Work,
  personId: Uuid,
  accounts: readonly { readonly instanceId: Uuid; readonly fingerprint: string }[],
  now: Temporal.Instant,
): Promise<void> => {
  const at = now.toString();
  if (accounts.length > 0) {
    await trx
      .insertInto('tool_account')
      .values(
        accounts.map(({ instanceId, fingerprint }) => ({
          instance_id: instanceId,
          person_id: personId,
          is_wanted: true,
          wanted: fingerprint,
          written: null,
          reason_code: null,
          next_at: at,
          leased_until: null,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['person_id', 'instance_id'])
          .doUpdateSet((eb) => ({
            is_wanted: true,
            wanted: eb.ref('excluded.wanted'),
            attempts: 0,
            next_at: at,
          }))
          .whereRef('tool_account.wanted', '<>', 'excluded.wanted'),
      )
      .execute();
  }
  const instanceIds = accounts.map(({ instanceId }) => instanceId);
  await trx
    .updateTable('tool_account')
    .set({ is_wanted: false, wanted: CLOSED, attempts: 0, next_at: at })
    .where('person_id', '=', personId)
    .where('is_wanted', '=', true)
    .where(sql<boolean>`instance_id <> all(${instanceIds}::uuid[])`)
    .execute();
};

/**
 * The next account that is due, kept from others for a while; undefined when none is.
 * @param except instances whose accounts are left alone
 */
export const claimToolAccount = (
  db: Database,
  now: Temporal.Instant,
  leaseSeconds: number,
  except: readonly Uuid[],
): Promise<RecordedToolAccount | undefined> =>
  db
    .updateTable('tool_account')
    .set({ leased_until: sql<string>`now() + make_interval(secs => ${leaseSeconds})` })
    .where((eb) =>
      eb(
        eb.refTuple('person_id', 'instance_id'),
        'in',
        eb
          .selectFrom('tool_account as due')
          .select(['due.person_id', 'due.instance_id'])
          .where(sql<boolean>`due.written is distinct from due.wanted`)
          .where('due.next_at', '<=', now.toString())
          .where(sql<boolean>`due.instance_id <> all(${except}::uuid[])`)
          .where(sql<boolean>`(due.leased_until is null or due.leased_until < now())`)
          .orderBy('due.next_at')
          .limit(1)
          .forUpdate()
          .skipLocked()
          .$asTuple('person_id', 'instance_id'),
      ),
    )
    .returningAll()
    .executeTakeFirst();

/** Writes that an account that was claimed is as it was wanted then. */
export const settleToolAccount = async (
  db: Database,
  account: RecordedToolAccount,
): Promise<void> => {
  await one(db, account)
    .set({ written: account.wanted, reason_code: null, leased_until: null })
    .execute();
};

/**
 * Writes that an account that was claimed waits for its tool. What was wanted of it meanwhile is due as
 * it was.
 */
export const postponeToolAccount = async (
  db: Database,
  account: RecordedToolAccount,
  change: { readonly attempts: number; readonly reason_code: string; readonly next_at: string },
): Promise<void> => {
  await one(db, account).set(change).where('wanted', '=', account.wanted).execute();
  await one(db, account).set({ leased_until: null }).execute();
};

const one = (db: Database, { person_id: personId, instance_id: instanceId }: RecordedToolAccount) =>
  db
    .updateTable('tool_account')
    .where('person_id', '=', personId)
    .where('instance_id', '=', instanceId);

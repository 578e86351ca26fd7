// SPDX-License-Identifier: AGPL-3.0-or-later
import { readPage } from '@essaim/postgres';
import type { Uuid } from '@essaim/kernel';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { ApprovalTable } from './approval-schema.ts';
import type { Database, Work } from './database.ts';

/** What one person asked for and another has to approve. */
export type Approval = Selectable<ApprovalTable>;

const FORGOTTEN = sql<string>`null`;

type NewApproval = Omit<Insertable<ApprovalTable>, 'payload'> & Pick<Approval, 'payload'>;

/**
 * Records a request.
 * @returns whether it is; not when another one waits for the same provider
 */
export const insertApproval = async (
  trx: Work,
  { payload, ...approval }: NewApproval,
): Promise<boolean> => {
  const [result] = await trx
    .insertInto('approval')
    .values({ ...approval, payload: JSON.stringify(payload) })
    .onConflict((conflict) =>
      conflict
        .column('provider_id')
        .where(sql<boolean>`state = 'waiting'`)
        .doNothing(),
    )
    .execute();
  return result?.numInsertedOrUpdatedRows === 1n;
};

/** A request by its id. */
export const findApproval = (db: Database | Work, id: string): Promise<Approval | undefined> =>
  db
    .selectFrom('approval')
    .selectAll()
    .where('id', '=', id as Uuid)
    .executeTakeFirst();

/** A request by its id, its row held until the commit. */
export const lockApproval = (trx: Work, id: string): Promise<Approval | undefined> =>
  trx
    .selectFrom('approval')
    .selectAll()
    .where('id', '=', id as Uuid)
    .forUpdate()
    .executeTakeFirst();

/** The requests that wait for providers, by provider; those whose time is over too. */
export const waitingForProviders = async (
  db: Database | Work,
  providerIds: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, Approval>> => {
  const rows = await db
    .selectFrom('approval')
    .selectAll()
    .where('state', '=', 'waiting')
    .where(sql<boolean>`provider_id = any(${[...providerIds]}::uuid[])`)
    .execute();
  return new Map(rows.flatMap((row) => (row.provider_id ? [[row.provider_id, row]] : [])));
};

/**
 * Ends a request that waits, and forgets what it held.
 * @returns whether it waited
 */
export const endApproval = async (
  trx: Work,
  id: Uuid,
  end: Pick<Approval, 'state'> &
    Partial<Pick<Approval, 'decided_by' | 'decided_as' | 'decided_at' | 'reason'>>,
): Promise<boolean> => {
  const { numUpdatedRows } = await trx
    .updateTable('approval')
    .set({ ...end, payload: FORGOTTEN })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
};

/** Ends the requests whose time is over, and says which. */
export const expireApprovals = (trx: Work, now: Temporal.Instant): Promise<Approval[]> =>
  trx
    .updateTable('approval')
    .set({ state: 'expired', payload: FORGOTTEN })
    .where('state', '=', 'waiting')
    .where('expires_at', '<=', now.toString())
    .returningAll()
    .execute();

/** A page of the requests at an organisation and below, those that wait first, then the newest. */
export const listApprovals = async (
  db: Database,
  filter: { readonly organisationId: string; readonly state: Approval['state'] | undefined },
  page: { readonly size: number; readonly offset: number },
): Promise<{ items: Approval[]; total: number }> => {
  let query = db
    .selectFrom('approval')
    .innerJoin('organisation', 'organisation.id', 'approval.organisation_id')
    .where(
      sql<boolean>`${filter.organisationId}::uuid = any(organisation.ancestors || organisation.id)`,
    );
  if (filter.state !== undefined) query = query.where('approval.state', '=', filter.state);
  const { rows: items, total } = await readPage(
    query
      .selectAll('approval')
      .orderBy(sql`approval.state = 'waiting'`, 'desc')
      .orderBy('approval.asked_at', 'desc')
      .orderBy('approval.id'),
    page,
  );
  return { items, total };
};

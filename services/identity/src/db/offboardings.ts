// SPDX-License-Identifier: AGPL-3.0-or-later
import { readPage } from '@essaim/postgres';
import type { Uuid } from '@essaim/kernel';
import { type Selectable, sql } from 'kysely';
import type { OffboardingState, Proof, Step } from '../domain/offboarding/offboarding.ts';
import type { Database, Work } from './database.ts';
import type { OffboardingTable } from './offboarding-schema.ts';

/** A departure, as it is recorded. */
export type Offboarding = Selectable<OffboardingTable>;

export type NewOffboarding = Omit<
  Offboarding,
  'state' | 'finished_at' | 'looked_at' | 'proof' | 'proof_sha256'
>;

/** Records a departure that begins. */
export const insertOffboarding = async (trx: Work, row: NewOffboarding): Promise<void> => {
  await trx
    .insertInto('offboarding')
    .values({
      ...row,
      steps: JSON.stringify(row.steps),
      state: 'running',
      finished_at: null,
      looked_at: row.started_at,
      proof: null,
      proof_sha256: null,
    })
    .execute();
};

/** A departure by its id. */
export const findOffboarding = (
  db: Database | Work,
  id: string,
): Promise<Offboarding | undefined> =>
  db
    .selectFrom('offboarding')
    .selectAll()
    .where('id', '=', id as Uuid)
    .executeTakeFirst();

/** Departures by their ids. */
export const offboardingsByIds = async (
  db: Database | Work,
  ids: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, Offboarding>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('offboarding')
    .selectAll()
    .where(sql<boolean>`id = any(${[...new Set(ids)]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
};

/** A departure by its id, its row held until the commit. */
export const lockOffboarding = (trx: Work, id: Uuid): Promise<Offboarding | undefined> =>
  trx.selectFrom('offboarding').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

const WAITS_FOR_OTHERS = `$[*] ? (@.state == "waiting" && @.name != "tools" && @.name != "proof")`;

/**
 * Departures that wait for something else than a tool, those that were looked at longest ago first.
 * Tools take theirs further themselves.
 */
export const offboardingsToLookAt = async (db: Database, most: number): Promise<Uuid[]> => {
  const rows = await db
    .selectFrom('offboarding')
    .select('id')
    .where('state', '!=', 'finished')
    .where((where) =>
      where.or([
        sql<boolean>`jsonb_path_exists(steps, ${WAITS_FOR_OTHERS}::jsonpath)`,
        where.not(
          where.exists(
            where
              .selectFrom('offboarding_tool')
              .select('offboarding_tool.id')
              .whereRef('offboarding_tool.offboarding_id', '=', 'offboarding.id')
              .where('offboarding_tool.state', '!=', 'done'),
          ),
        ),
      ]),
    )
    .orderBy('looked_at')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
};

/**
 * The next people whose departure is still to begin with that of an organisation: who holds a mandate
 * there, today or later; or, when it leaves a hoster, who is entitled through it.
 */
export const peopleToGather = async (
  trx: Work,
  parent: Offboarding,
  today: string,
  most: number,
): Promise<Uuid[]> => {
  const isBelowToo = parent.scope === 'hoster';
  const rows = await trx
    .selectFrom('mandate')
    .innerJoin('organisation', 'organisation.id', 'mandate.organisation_id')
    .select('mandate.person_id')
    .distinct()
    .where(
      sql<boolean>`(organisation.id = ${parent.organisation_id} or (${isBelowToo} and organisation.ancestors @> array[${parent.organisation_id}]::uuid[]))`,
    )
    .where(sql<boolean>`(mandate.valid_to is null or mandate.valid_to >= ${today})`)
    .where(sql<boolean>`(not ${isBelowToo} or mandate.valid_from <= ${today})`)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('offboarding')
            .select('offboarding.id')
            .where('offboarding.parent_id', '=', parent.id)
            .whereRef('offboarding.person_id', '=', 'mandate.person_id'),
        ),
      ),
    )
    .orderBy('mandate.person_id')
    .limit(most)
    .execute();
  return rows.map((row) => row.person_id);
};

/** Writes how far a departure is. */
export const writeOffboarding = async (
  trx: Work,
  id: Uuid,
  change: {
    readonly state: OffboardingState;
    readonly steps: readonly Step[];
    readonly lookedAt: Temporal.Instant;
    readonly proof?: { readonly record: Proof; readonly sha256: string };
  },
): Promise<void> => {
  await trx
    .updateTable('offboarding')
    .set({
      state: change.state,
      steps: JSON.stringify(change.steps),
      looked_at: change.lookedAt,
      ...(change.proof && {
        proof: JSON.stringify(change.proof.record),
        proof_sha256: change.proof.sha256,
        finished_at: change.lookedAt,
      }),
    })
    .where('id', '=', id)
    .execute();
};

/** Whether the account of a person, or an organisation, is being left already. */
export const isLeaving = async (
  trx: Work,
  who: { readonly personId: Uuid } | { readonly organisationId: Uuid },
): Promise<boolean> => {
  const query = trx.selectFrom('offboarding').select('id').where('state', '!=', 'finished');
  const found = await (
    'personId' in who
      ? query.where('person_id', '=', who.personId).where('scope', '=', 'account')
      : query.where('organisation_id', '=', who.organisationId).where('kind', '=', 'organisation')
  ).executeTakeFirst();
  return found !== undefined;
};

/** Whether a person, not a directory, declared the last departure of somebody from the network. */
export const wasDisabledByPerson = async (trx: Work, personId: Uuid): Promise<boolean> => {
  const last = await trx
    .selectFrom('offboarding')
    .select('started_key')
    .where('person_id', '=', personId)
    .where('scope', '=', 'account')
    .orderBy('started_at', 'desc')
    .executeTakeFirst();
  return last !== undefined && last.started_key === null;
};

/** How many departures are part of an organisation's, and how many of them are over. */
export const peopleOf = (
  db: Database | Work,
  parentId: Uuid,
): Promise<{ total: number; finished: number }> =>
  db
    .selectFrom('offboarding')
    .select([
      sql<number>`count(*)::integer`.as('total'),
      sql<number>`(count(*) filter (where state = 'finished'))::integer`.as('finished'),
    ])
    .where('parent_id', '=', parentId)
    .executeTakeFirstOrThrow();

/** The departures that are part of an organisation's, in their order. */
export const childrenOf = (db: Database | Work, parentId: Uuid): Promise<Offboarding[]> =>
  db
    .selectFrom('offboarding')
    .selectAll()
    .where('parent_id', '=', parentId)
    .orderBy('id')
    .execute();

/** A page of the departures declared at some organisations, without those that are part of another. */
export const listOffboardings = async (
  db: Database,
  filter: {
    readonly organisationIds: readonly Uuid[];
    readonly state?: OffboardingState | undefined;
  },
  page: { readonly size: number; readonly offset: number },
): Promise<{ items: Offboarding[]; total: number }> => {
  let query = db
    .selectFrom('offboarding')
    .where('parent_id', 'is', null)
    .where(sql<boolean>`organisation_id = any(${[...filter.organisationIds]}::uuid[])`);
  if (filter.state) query = query.where('state', '=', filter.state);
  const { rows: items, total } = await readPage(
    query.selectAll().orderBy('started_at', 'desc').orderBy('id', 'desc'),
    page,
  );
  return { items, total };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Mandate, MandateRole, Tier, Uuid } from '@essaim/kernel';
import { type Insertable, sql } from 'kysely';
import type { Database, Work } from './database.ts';
import type { MandateTable } from './schema.ts';

/** A mandate with who gave it and, when it was ended before its day, when. */
export interface RecordedMandate extends Mandate {
  readonly grantedBy: Uuid | null;
  readonly endedAt: string | null;
  readonly endReason: string | null;
  /** The mandate of whom this one stands in for. */
  readonly substitutesFor: Uuid | null;
  readonly requiresSecondFactor: boolean;
}

const selected = (db: Database | Work) =>
  db
    .selectFrom('mandate')
    .innerJoin('organisation', 'organisation.id', 'mandate.organisation_id')
    .select([
      'mandate.id as id',
      'mandate.person_id as personId',
      'mandate.organisation_id as organisationId',
      'organisation.tier as tier',
      'mandate.role as role',
      'mandate.scope as scope',
      'mandate.valid_from as from',
      'mandate.valid_to as to',
      'mandate.granted_by as grantedBy',
      'mandate.ended_at as endedAt',
      'mandate.end_reason as endReason',
      'mandate.substitutes_for as substitutesFor',
      'mandate.requires_second_factor as requiresSecondFactor',
    ]);

/** Every mandate of each person, past ones included, in the order of their beginning. */
export const mandatesOf = async (
  db: Database | Work,
  personIds: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, RecordedMandate[]>> => {
  if (personIds.length === 0) return new Map();
  const rows = await selected(db)
    .where(sql<boolean>`mandate.person_id = any(${[...new Set(personIds)]}::uuid[])`)
    .orderBy('mandate.valid_from')
    .orderBy('mandate.id')
    .execute();
  return Map.groupBy(rows, ({ personId }) => personId);
};

/** A mandate by its id. */
export const findMandate = (
  db: Database | Work,
  id: string,
): Promise<RecordedMandate | undefined> =>
  selected(db)
    .where('mandate.id', '=', id as Uuid)
    .executeTakeFirst();

/** Mandates by their ids. */
export const mandatesByIds = async (
  db: Database | Work,
  ids: readonly Uuid[],
): Promise<RecordedMandate[]> =>
  ids.length === 0
    ? []
    : selected(db)
        .where(sql<boolean>`mandate.id = any(${[...new Set(ids)]}::uuid[])`)
        .execute();

/** A mandate as a line of the journal names it. */
export interface MandateName {
  readonly role: MandateRole;
  readonly tier: Tier;
  readonly organisationName: string;
  /** For whom, when it is that of a substitute. */
  readonly standsInFor: string | null;
}

/** What mandates are called, by their ids. */
export const mandateNames = async (
  db: Database | Work,
  ids: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, MandateName>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('mandate')
    .innerJoin('organisation', 'organisation.id', 'mandate.organisation_id')
    .leftJoin('mandate as principal', 'principal.id', 'mandate.substitutes_for')
    .leftJoin('person', 'person.id', 'principal.person_id')
    .select(['mandate.id', 'mandate.role', 'organisation.tier', 'organisation.short_name'])
    .select(
      sql<string | null>`nullif(trim(person.given_name || ' ' || person.family_name), '')`.as(
        'standsInFor',
      ),
    )
    .where(sql<boolean>`mandate.id = any(${[...new Set(ids)]}::uuid[])`)
    .execute();
  return new Map(
    rows.map(({ id, role, tier, short_name: organisationName, standsInFor }) => [
      id,
      { role, tier, organisationName, standsInFor },
    ]),
  );
};

/** Records new mandates. */
export const insertMandates = async (
  trx: Work,
  rows: readonly Insertable<MandateTable>[],
): Promise<void> => {
  if (rows.length > 0) await trx.insertInto('mandate').values(rows).execute();
};

/** Sets when a mandate ends, and by whom it was shortened. */
export const endMandateRow = async (
  trx: Work,
  id: Uuid,
  end: {
    readonly to: string;
    readonly by: Uuid | null;
    readonly at: Temporal.Instant;
    readonly reason: string | null;
  },
): Promise<void> => {
  await trx
    .updateTable('mandate')
    .set({ valid_to: end.to, ended_by: end.by, ended_at: end.at, end_reason: end.reason })
    .where('id', '=', id)
    .execute();
};

/** The substitutes of a mandate that stand in for it on a day or later. */
export const substitutesOf = (trx: Work, id: Uuid, day: string): Promise<RecordedMandate[]> =>
  selected(trx)
    .where('mandate.substitutes_for', '=', id)
    .where('mandate.valid_to', '>=', day)
    .orderBy('mandate.id')
    .execute();

/** Sets whether whoever acts with a mandate needs a second factor. */
export const setSecondFactor = async (trx: Work, id: Uuid, isRequired: boolean): Promise<void> => {
  await trx
    .updateTable('mandate')
    .set({ requires_second_factor: isRequired })
    .where('id', '=', id)
    .execute();
};

/** Changes the reach and the last day of a mandate, as an import says them. */
export const updateMandate = async (
  trx: Work,
  id: Uuid,
  { scope, to }: { readonly scope: 'self' | 'subtree'; readonly to: string | null },
): Promise<void> => {
  await trx.updateTable('mandate').set({ scope, valid_to: to }).where('id', '=', id).execute();
};

export interface MandateFilter {
  readonly organisationIds?: readonly Uuid[];
  readonly personId?: string;
  readonly personIds?: readonly Uuid[];
  readonly role?: MandateRole;
  /** Only those that hold on this civil date. */
  readonly on?: string;
}

const filtered = (db: Database | Work, filter: MandateFilter) => {
  let query = selected(db);
  if (filter.organisationIds) {
    query = query.where(
      sql<boolean>`mandate.organisation_id = any(${[...filter.organisationIds]}::uuid[])`,
    );
  }
  if (filter.personId) query = query.where('mandate.person_id', '=', filter.personId as Uuid);
  if (filter.personIds) {
    query = query.where(sql<boolean>`mandate.person_id = any(${[...filter.personIds]}::uuid[])`);
  }
  if (filter.role) query = query.where('mandate.role', '=', filter.role);
  const { on } = filter;
  if (on !== undefined) {
    query = query
      .where('mandate.valid_from', '<=', on)
      .where((where) =>
        where.or([where('mandate.valid_to', 'is', null), where('mandate.valid_to', '>=', on)]),
      );
  }
  return query;
};

/** A page of mandates, by role then beginning. */
export const listMandates = async (
  db: Database,
  filter: MandateFilter,
  page: { readonly size: number; readonly offset: number },
): Promise<{ items: RecordedMandate[]; total: number }> => {
  const query = filtered(db, filter);
  const [items, counted] = await Promise.all([
    query
      .orderBy('organisation.key')
      .orderBy('mandate.role')
      .orderBy('mandate.valid_from')
      .orderBy('mandate.id')
      .limit(page.size)
      .offset(page.offset)
      .execute(),
    db
      .selectFrom(query.as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { items, total: counted.total };
};

/** The mandates that fit, all of them: for small sets such as one organisation's. */
export const allMandates = (
  db: Database | Work,
  filter: MandateFilter,
): Promise<RecordedMandate[]> =>
  filtered(db, filter).orderBy('mandate.valid_from').orderBy('mandate.id').execute();

/** People whose mandates began or ended on a day after `after` and up to `today`. */
export const peopleWithTurningMandates = async (
  db: Database | Work,
  after: string,
  today: string,
): Promise<Uuid[]> => {
  const rows = await db
    .selectFrom('mandate')
    .select('person_id')
    .distinct()
    .where((where) =>
      where.or([
        where.and([where('valid_from', '>', after), where('valid_from', '<=', today)]),
        where.and([where('valid_to', '>=', after), where('valid_to', '<', today)]),
      ]),
    )
    .execute();
  return rows.map((row) => row.person_id);
};

/** Whether any of these mandates asks its holder for a second factor. */
export const anyRequiresSecondFactor = async (
  db: Database | Work,
  ids: readonly Uuid[],
): Promise<boolean> => {
  const row = await db
    .selectFrom('mandate')
    .select('id')
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .where('requires_second_factor', '=', true)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

/** Whether somebody with an open account holds a role at an organisation on a day. */
export const isRoleHeld = async (
  trx: Work,
  {
    role,
    organisationId,
    day,
  }: { readonly role: MandateRole; readonly organisationId: Uuid; readonly day: string },
): Promise<boolean> => {
  const row = await trx
    .selectFrom('mandate')
    .innerJoin('person', 'person.id', 'mandate.person_id')
    .select('mandate.id')
    .where('mandate.organisation_id', '=', organisationId)
    .where('mandate.role', '=', role)
    .where('person.status', '=', 'active')
    .where('mandate.valid_from', '<=', day)
    .where(sql<boolean>`(mandate.valid_to is null or mandate.valid_to >= ${day})`)
    .executeTakeFirst();
  return row !== undefined;
};

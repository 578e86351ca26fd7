// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type RawBuilder, sql } from 'kysely';
import type { Filter } from '../../domain/scim/filter.ts';
import { suspendedSince } from '../../domain/season/membership.ts';
import type { Database, Work } from '../database.ts';
import { type Columns, compileFilter } from './compile-filter.ts';

/** A person as a directory sees them. */
export interface ScimUser {
  readonly personId: Uuid;
  readonly userName: string;
  readonly externalId: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly language: Language;
  readonly isActive: boolean;
  readonly createdAt: string;
  readonly changedAt: string;
  /** Changes with everything that a directory may see. */
  readonly version: string;
}

/** Where a directory looks from: the organisation of its key, on a civil date. */
export interface ScimScope {
  readonly organisationId: Uuid;
  readonly today: string;
}

const below = ({ organisationId }: ScimScope) =>
  sql`(o.id = ${organisationId} or o.ancestors @> array[${organisationId}]::uuid[])`;

const inForce = ({ today }: ScimScope) =>
  sql`m.valid_from <= ${today}::date and (m.valid_to is null or m.valid_to >= ${today}::date)`;

const isHere = (scope: ScimScope) => sql<boolean>`exists (
  select 1 from mandate m join organisation o on o.id = m.organisation_id
  where m.person_id = p.id and ${below(scope)} and ${inForce(scope)})`;

const from = (scope: ScimScope) => sql`
  person p left join scim_user s
    on s.person_id = p.id and s.organisation_id = ${scope.organisationId}`;

const hasLapsed = (scope: ScimScope) => sql<boolean>`exists (
  select 1 from mandate m join organisation o on o.id = m.organisation_id
  where m.person_id = p.id and m.role = 'member' and m.ended_at is null and ${below(scope)}
    and m.valid_to >= ${suspendedSince(scope.today)}::date)`;

/** Those whom the directory made, and those who hold a mandate in its subtree or have to renew one. */
const isVisible = (scope: ScimScope) => sql<boolean>`(case
  when s.person_id is not null then s.deleted_at is null
  else ${isHere(scope)} or ${hasLapsed(scope)} end)`;

const userName = sql<string>`coalesce(s.user_name, p.email, p.username)`;
const isActive = (scope: ScimScope) => sql<boolean>`(p.status = 'active' and ${isHere(scope)})`;
const fullName = sql<string>`trim(p.given_name || ' ' || p.family_name)`;
const created = sql<string>`coalesce(s.created_at, p.created_at)`;
const changed = sql<string>`coalesce(s.changed_at, p.created_at)`;

const text = (value: RawBuilder<string | null>, isExact = false) =>
  ({ kind: 'text', value, isExact }) as const;

const columns = (scope: ScimScope): Columns => ({
  id: text(sql<string>`p.id::text`, true),
  externalid: text(sql<string | null>`s.external_id`, true),
  username: text(userName),
  'name.givenname': text(sql<string>`p.given_name`),
  'name.familyname': text(sql<string>`p.family_name`),
  'name.formatted': text(fullName),
  displayname: text(fullName),
  preferredlanguage: text(sql<string>`p.language`),
  active: { kind: 'boolean', value: isActive(scope) },
  'meta.resourcetype': text(sql<string>`'User'`, true),
  'meta.created': { kind: 'instant', value: created },
  'meta.lastmodified': { kind: 'instant', value: changed },
  emails: {
    kind: 'values',
    some: (fits) => sql<boolean>`(p.email is not null and ${fits})`,
    usual: 'value',
    parts: {
      value: text(sql<string>`p.email`),
      type: text(sql<string>`'work'`),
      primary: { kind: 'boolean', value: sql<boolean>`true` },
    },
  },
  groups: {
    kind: 'values',
    some: (fits) => sql<boolean>`exists (
      select 1 from mandate m join organisation o on o.id = m.organisation_id
      where m.person_id = p.id and m.role = 'member' and ${below(scope)} and ${inForce(scope)}
        and ${fits})`,
    usual: 'value',
    parts: {
      value: text(sql<string>`o.id::text`, true),
      display: text(sql<string>`o.name`),
      type: text(sql<string>`'direct'`),
    },
  },
});

const SORTS: Readonly<Record<string, RawBuilder<unknown>>> = {
  id: sql`p.id`,
  username: sql`lower(${userName})`,
  externalid: sql`s.external_id`,
  'name.givenname': sql`lower(p.given_name)`,
  'name.familyname': sql`lower(p.family_name)`,
  displayname: sql`lower(${fullName})`,
  emails: sql`p.email`,
  'emails.value': sql`p.email`,
  'meta.created': created,
  'meta.lastmodified': changed,
};

/** Attributes by which lists can be sorted, in lower case. */
export const isUserSort = (name: string): boolean => Object.hasOwn(SORTS, name);

const selected = (scope: ScimScope) => sql`
  p.id as "personId", ${userName} as "userName", s.external_id as "externalId",
  p.given_name as "givenName", p.family_name as "familyName",
  coalesce(p.email, '') as email, p.language,
  ${isActive(scope)} as "isActive", ${created} as "createdAt", ${changed} as "changedAt",
  p.version || '.' || p.mandate_version || '.' || coalesce(s.version, 0)
    || case when ${isActive(scope)} then 'a' else 's' end as version`;

export interface ScimListRequest {
  readonly filter: Filter | null;
  readonly sortBy: string | null;
  readonly isDescending: boolean;
  readonly offset: number;
  readonly size: number;
}

/** A page of the people whom a directory may see. */
export const listScimUsers = async (
  db: Database,
  scope: ScimScope,
  { filter, sortBy, isDescending, offset, size }: ScimListRequest,
): Promise<{ items: ScimUser[]; total: number }> => {
  const fits = filter === null ? sql<boolean>`true` : compileFilter(filter, columns(scope));
  const order = SORTS[sortBy ?? 'id'] ?? sql`p.id`;
  const where = sql`${isVisible(scope)} and ${fits}`;
  const { rows } = await sql<ScimUser>`
    select ${selected(scope)} from ${from(scope)} where ${where}
    order by ${order} ${isDescending ? sql`desc` : sql`asc`} nulls last, p.id
    limit ${size} offset ${offset}`.execute(db);
  const counted = await sql<{ total: number }>`
    select count(*)::integer as total from ${from(scope)} where ${where}`.execute(db);
  return { items: rows, total: counted.rows[0]?.total ?? 0 };
};

/** One person whom a directory may see. */
export const findScimUser = async (
  db: Database | Work,
  scope: ScimScope,
  id: string,
): Promise<ScimUser | undefined> => {
  const { rows } = await sql<ScimUser>`
    select ${selected(scope)} from ${from(scope)}
    where p.id = ${id}::uuid and ${isVisible(scope)}`.execute(db);
  return rows[0];
};

export interface ScimRecord {
  readonly userName: string;
  readonly externalId: string | null;
  readonly suspended: readonly Uuid[];
}

/** What a directory says of a person, its row held; undefined while it said nothing. */
export const lockScimRecord = async (
  trx: Work,
  { organisationId }: ScimScope,
  personId: Uuid,
): Promise<(ScimRecord & { deletedAt: string | null }) | undefined> => {
  const row = await trx
    .selectFrom('scim_user')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  return (
    row && {
      userName: row.user_name,
      externalId: row.external_id,
      suspended: row.suspended,
      deletedAt: row.deleted_at,
    }
  );
};

/** Whether a name or an identifier is somebody else's in the same directory. */
export const isTakenInScim = async (
  trx: Work,
  { organisationId }: ScimScope,
  { userName: name, externalId }: Pick<ScimRecord, 'userName' | 'externalId'>,
  except: Uuid | null,
): Promise<boolean> => {
  const { rows } = await sql`
    select 1 from scim_user
    where organisation_id = ${organisationId} and deleted_at is null
      and person_id is distinct from ${except}::uuid
      and (lower(user_name) = lower(${name}) or external_id = ${externalId}) limit 1`.execute(trx);
  return rows.length > 0;
};

/** Keeps what a directory says of a person. */
export const writeScimRecord = async (
  trx: Work,
  { organisationId }: ScimScope,
  personId: Uuid,
  record: ScimRecord,
  at: Temporal.Instant,
): Promise<void> => {
  const row = {
    user_name: record.userName,
    external_id: record.externalId,
    suspended: [...record.suspended],
    deleted_at: null,
    changed_at: at.toString(),
  };
  await trx
    .insertInto('scim_user')
    .values({
      organisation_id: organisationId,
      person_id: personId,
      ...row,
      version: 1,
      created_at: at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'person_id'])
        .doUpdateSet({ ...row, version: sql<number>`scim_user.version + 1` }),
    )
    .execute();
};

/** Notes that a directory let go of a person. */
export const deleteScimRecord = async (
  trx: Work,
  { organisationId }: ScimScope,
  personId: Uuid,
  at: Temporal.Instant,
): Promise<void> => {
  await trx
    .updateTable('scim_user')
    .set({ deleted_at: at, changed_at: at, version: sql<number>`version + 1` })
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .execute();
};

/** Organisations of the subtree of which people are members, by person. */
export const membershipsBelow = async (
  db: Database | Work,
  scope: ScimScope,
  personIds: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, { id: Uuid; name: string }[]>> => {
  if (personIds.length === 0) return new Map();
  const { rows } = await sql<{ personId: Uuid; id: Uuid; name: string }>`
    select distinct m.person_id as "personId", o.id, o.name
    from mandate m join organisation o on o.id = m.organisation_id
    where m.person_id = any(${[...personIds]}::uuid[]) and m.role = 'member'
      and ${below(scope)} and ${inForce(scope)}
    order by o.name, o.id`.execute(db);
  return Map.groupBy(rows, ({ personId }) => personId);
};

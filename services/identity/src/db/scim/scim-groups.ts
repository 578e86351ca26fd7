// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type RawBuilder, sql } from 'kysely';
import type { Database, Work } from '../database.ts';
import { type Columns, compileFilter } from './compile-filter.ts';
import type { ScimListRequest, ScimScope } from './scim-users.ts';

/** An organisation as a directory sees it. */
export interface ScimGroup {
  readonly id: Uuid;
  readonly key: string;
  readonly name: string;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly version: string;
}

const inForce = ({ today }: ScimScope) =>
  sql`m.valid_from <= ${today}::date and (m.valid_to is null or m.valid_to >= ${today}::date)`;

const isVisible = ({ organisationId }: ScimScope) => sql<boolean>`(
  (g.id = ${organisationId} or g.ancestors @> array[${organisationId}]::uuid[])
  and g.status in ('candidate', 'member'))`;

const membersOf = (scope: ScimScope) => sql`
  mandate m join person p on p.id = m.person_id
  where m.organisation_id = g.id and m.role = 'member' and ${inForce(scope)}`;

const changed = sql<string>`coalesce((
  select max(greatest(m.granted_at, m.ended_at)) from mandate m
  where m.organisation_id = g.id and m.role = 'member'), g.created_at)`;

const text = (value: RawBuilder<string | null>, isExact = false) =>
  ({ kind: 'text', value, isExact }) as const;

const columns = (scope: ScimScope): Columns => ({
  id: text(sql<string>`g.id::text`, true),
  externalid: text(sql<string>`g.key`, true),
  displayname: text(sql<string>`g.name`),
  'meta.resourcetype': text(sql<string>`'Group'`, true),
  'meta.created': { kind: 'instant', value: sql<string>`g.created_at` },
  'meta.lastmodified': { kind: 'instant', value: changed },
  members: {
    kind: 'values',
    some: (fits) => sql<boolean>`exists (select 1 from ${membersOf(scope)} and ${fits})`,
    usual: 'value',
    parts: {
      value: text(sql<string>`p.id::text`, true),
      display: text(sql<string>`trim(p.given_name || ' ' || p.family_name)`),
      type: text(sql<string>`'User'`),
    },
  },
});

const SORTS: Readonly<Record<string, RawBuilder<unknown>>> = {
  id: sql`g.id`,
  externalid: sql`g.key`,
  displayname: sql`lower(g.name)`,
  'meta.created': sql`g.created_at`,
  'meta.lastmodified': changed,
};

/** Attributes by which lists can be sorted, in lower case. */
export const isGroupSort = (name: string): boolean => Object.hasOwn(SORTS, name);

const selected = (scope: ScimScope) => sql`
  g.id, g.key, g.name, g.created_at as "createdAt", ${changed} as "changedAt",
  g.version || '.' || (select count(*) from ${membersOf(scope)}) || '.'
    || extract(epoch from ${changed}) as version`;

/** A page of the organisations of a directory's subtree. */
export const listScimGroups = async (
  db: Database,
  scope: ScimScope,
  { filter, sortBy, isDescending, offset, size }: ScimListRequest,
): Promise<{ items: ScimGroup[]; total: number }> => {
  const fits = filter === null ? sql<boolean>`true` : compileFilter(filter, columns(scope));
  const order = SORTS[sortBy ?? 'id'] ?? sql`g.id`;
  const where = sql`${isVisible(scope)} and ${fits}`;
  const { rows } = await sql<ScimGroup>`
    select ${selected(scope)} from organisation g where ${where}
    order by ${order} ${isDescending ? sql`desc` : sql`asc`} nulls last, g.id
    limit ${size} offset ${offset}`.execute(db);
  const counted = await sql<{ total: number }>`
    select count(*)::integer as total from organisation g where ${where}`.execute(db);
  return { items: rows, total: counted.rows[0]?.total ?? 0 };
};

/** One organisation of a directory's subtree. */
export const findScimGroup = async (
  db: Database | Work,
  scope: ScimScope,
  id: string,
): Promise<ScimGroup | undefined> => {
  const { rows } = await sql<ScimGroup>`
    select ${selected(scope)} from organisation g
    where g.id = ${id}::uuid and ${isVisible(scope)}`.execute(db);
  return rows[0];
};

/** The members of organisations today, by organisation. */
export const membersByGroup = async (
  db: Database | Work,
  scope: ScimScope,
  groupIds: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, { personId: Uuid; display: string }[]>> => {
  if (groupIds.length === 0) return new Map();
  const { rows } = await sql<{ groupId: Uuid; personId: Uuid; display: string }>`
    select distinct g.id as "groupId", p.id as "personId",
      trim(p.given_name || ' ' || p.family_name) as display
    from organisation g join mandate m on m.organisation_id = g.id
    join person p on p.id = m.person_id
    where g.id = any(${[...groupIds]}::uuid[]) and m.role = 'member' and ${inForce(scope)}
    order by p.id`.execute(db);
  return Map.groupBy(rows, ({ groupId }) => groupId);
};

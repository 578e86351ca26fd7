// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { sql } from 'kysely';
import {
  type MembershipState,
  isRenewing,
  renewalEnd,
  suspendedSince,
} from '../domain/season/membership.ts';
import { seasonEnd } from '../domain/season/season.ts';
import type { Database, Work } from './database.ts';

/** The last membership of a person at an organisation, unless somebody ended it. */
export interface Membership {
  readonly mandateId: Uuid;
  readonly personId: Uuid;
  readonly organisationId: Uuid;
  readonly from: string;
  readonly to: string | null;
}

const latest = (organisationIds: readonly Uuid[], today: string) => sql`
  select * from (
    select distinct on (m.person_id, m.organisation_id)
      m.id, m.person_id, m.organisation_id, m.valid_from, m.valid_to, m.ended_at
    from mandate m
    where m.role = 'member' and m.organisation_id = any(${[...organisationIds]}::uuid[])
    order by m.person_id, m.organisation_id, m.valid_to desc nulls first, m.id desc
  ) last
  where last.ended_at is null
    and (last.valid_to is null or last.valid_to >= ${suspendedSince(today)}::date)`;

/** As `membershipState` decides. */
const stateOf = (today: string) => sql<MembershipState>`case
  when valid_to < ${today}::date then 'suspended'
  when not ${isRenewing(today)} then 'current'
  when valid_to is null or valid_to >= ${renewalEnd(today)}::date then 'renewed'
  else 'to-renew' end`;

/** A page of the memberships of some organisations, by name, and how many there are in each state. */
export const listMemberships = async (
  db: Database,
  filter: {
    readonly organisationIds: readonly Uuid[];
    readonly state?: MembershipState | undefined;
    readonly today: string;
  },
  page: { readonly size: number; readonly offset: number },
): Promise<{ items: Membership[]; total: number; counts: Record<MembershipState, number> }> => {
  const { organisationIds, state, today } = filter;
  const found = latest(organisationIds, today);
  const { rows: counted } = await sql<{ state: MembershipState; count: number }>`
    select ${stateOf(today)} as state, count(*)::integer as count from (${found}) found
    group by 1`.execute(db);
  const counts = { current: 0, 'to-renew': 0, renewed: 0, suspended: 0 };
  for (const { state: one, count } of counted) counts[one] = count;
  const { rows } = await sql<Membership>`
    select found.id as "mandateId", found.person_id as "personId",
      found.organisation_id as "organisationId", found.valid_from as "from", found.valid_to as "to"
    from (${found}) found join person p on p.id = found.person_id
    where ${state === undefined ? sql`true` : sql`${stateOf(today)} = ${state}`}
    order by p.family_name, p.given_name, p.id, found.organisation_id
    limit ${page.size} offset ${page.offset}`.execute(db);
  const total =
    state === undefined
      ? Object.values(counts).reduce((sum, count) => sum + count, 0)
      : counts[state];
  return { items: rows, total, counts };
};

/** The last memberships of these people at these organisations, whoever ended them. */
export const lastMemberships = async (
  trx: Work,
  personIds: readonly Uuid[],
  organisationIds: readonly Uuid[],
): Promise<(Membership & { readonly isEnded: boolean })[]> => {
  const { rows } = await sql<Membership & { readonly isEnded: boolean }>`
    select distinct on (person_id, organisation_id)
      id as "mandateId", person_id as "personId", organisation_id as "organisationId",
      valid_from as "from", valid_to as "to", ended_at is not null as "isEnded"
    from mandate
    where role = 'member' and person_id = any(${[...personIds]}::uuid[])
      and organisation_id = any(${[...organisationIds]}::uuid[])
    order by person_id, organisation_id, valid_to desc nulls first, id desc`.execute(trx);
  return rows;
};

const lapsing = (today: string) => sql`
  select m.person_id, m.organisation_id from mandate m
  where m.role = 'member' and m.ended_at is null and m.valid_from <= ${today}::date
    and m.valid_to = ${seasonEnd(today)}::date
    and not exists (
      select 1 from mandate next
      where next.person_id = m.person_id and next.organisation_id = m.organisation_id
        and next.role = 'member' and (next.valid_to is null or next.valid_to > m.valid_to))`;

/**
 * People, or organisations, whose memberships lapse with the season of a civil date and who were not
 * warned yet at that many days, or fewer, before its end.
 */
export const unwarned = async (
  db: Database,
  {
    kind,
    days,
    today,
    except,
  }: {
    readonly kind: 'person' | 'organisation';
    readonly days: number;
    readonly today: string;
    /** Who is left for another time. */
    readonly except: readonly Uuid[];
  },
  most: number,
): Promise<{ subject: Uuid; organisationIds: Uuid[]; count: number }[]> => {
  const subject = kind === 'person' ? sql`l.person_id` : sql`l.organisation_id`;
  const { rows } = await sql<{ subject: Uuid; organisationIds: Uuid[]; count: number }>`
    select ${subject} as subject, array_agg(distinct l.organisation_id) as "organisationIds",
      count(distinct l.person_id)::integer as count
    from (${lapsing(today)}) l
    where not exists (
      select 1 from season_notice n
      where n.season_end = ${seasonEnd(today)}::date and n.days <= ${days}
        and n.kind = ${kind} and n.subject = ${subject})
      and ${subject} <> all(${[...except]}::uuid[])
    group by 1 order by 1 limit ${most}`.execute(db);
  return rows;
};

/** Notes that somebody was warned. */
export const recordWarning = async (
  db: Database,
  notice: {
    readonly kind: 'person' | 'organisation';
    readonly subject: Uuid;
    readonly days: number;
    readonly seasonEnd: string;
    readonly at: Temporal.Instant;
  },
): Promise<void> => {
  await db
    .insertInto('season_notice')
    .values({
      season_end: notice.seasonEnd,
      days: notice.days,
      kind: notice.kind,
      subject: notice.subject,
      sent_at: notice.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

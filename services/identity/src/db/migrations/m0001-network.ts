// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Territories, organisations, people, mandates, invitations. */
export const m0001 = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table territory (
        code text primary key,
        name text not null,
        article_type integer not null,
        region_code text not null,
        region_name text not null,
        prefecture_code text not null,
        prefecture text not null,
        academie text not null,
        school_zone text not null,
        alsace_moselle boolean not null,
        overseas boolean not null,
        population integer not null,
        time_zone text not null,
        abolition_day text
      )`.execute(db);
    await sql`
      create table organisation (
        id uuid primary key,
        key text not null unique,
        tier text not null check (tier in ('national', 'regional', 'departmental', 'local', 'hoster')),
        parent_id uuid references organisation,
        ancestors uuid[] not null,
        home_region text not null,
        home_department text not null,
        name text not null,
        short_name text not null,
        search_name text not null,
        territory jsonb,
        mail_domain text,
        contact_email text,
        associations integer not null default 0,
        members integer not null default 0,
        employees integer not null default 0,
        volunteers integer not null default 0,
        identity_provider text not null default 'none',
        readiness text,
        readiness_score integer,
        pilot boolean not null default false,
        status text not null default 'member',
        hoster jsonb,
        details jsonb not null default '{}',
        version integer not null,
        created_at timestamptz not null
      )`.execute(db);
    await sql`create unique index on organisation (tier) where tier = 'national'`.execute(db);
    await sql`create index on organisation (parent_id)`.execute(db);
    await sql`create index on organisation (tier, key)`.execute(db);
    await sql`create index on organisation using gin (ancestors)`.execute(db);
    await sql`
      create table person (
        id uuid primary key,
        uid text not null unique,
        username text not null unique,
        given_name text not null,
        family_name text not null,
        email text not null unique check (email = lower(email)),
        language text not null,
        status text not null,
        mandate_version integer not null default 0,
        applied_mandate_version integer not null default -1,
        keycloak_id text unique,
        home_region text not null,
        home_department text not null,
        revoked_before timestamptz,
        revocations integer not null default 0,
        version integer not null,
        created_at timestamptz not null
      )`.execute(db);
    await sql`
      create table mandate (
        id uuid primary key,
        person_id uuid not null references person,
        organisation_id uuid not null references organisation,
        role text not null,
        scope text not null check (scope in ('self', 'subtree')),
        valid_from date not null,
        valid_to date,
        origin text not null,
        granted_by uuid references person,
        granted_at timestamptz not null,
        ended_by uuid references person,
        ended_at timestamptz,
        end_reason text
      )`.execute(db);
    await sql`create index on mandate (person_id)`.execute(db);
    await sql`create index on mandate (organisation_id, role)`.execute(db);
    await sql`create index on mandate (valid_from)`.execute(db);
    await sql`create index on mandate (valid_to)`.execute(db);
    await sql`
      create table invitation (
        id uuid primary key,
        organisation_id uuid not null references organisation,
        role text not null,
        scope text not null,
        mandate_to date,
        email text not null,
        given_name text,
        family_name text,
        language text not null,
        person_id uuid not null references person,
        made_account boolean not null,
        token_hashes bytea[] not null,
        state text not null check (state in ('sent', 'accepted', 'revoked', 'expired')),
        sends integer not null,
        sent_at timestamptz not null,
        expires_at timestamptz not null,
        delivered_at timestamptz,
        invited_by uuid references person,
        invited_with uuid references mandate,
        accepted_at timestamptz,
        mandate_id uuid references mandate,
        version integer not null,
        created_at timestamptz not null
      )`.execute(db);
    await sql`
      create unique index invitation_open on invitation (email, organisation_id, role)
      where state = 'sent'`.execute(db);
    await sql`create index on invitation (organisation_id, created_at)`.execute(db);
    await sql`create index on invitation (person_id)`.execute(db);
    await sql`create index on invitation using gin (token_hashes)`.execute(db);
    await sql`create index on invitation (expires_at) where state = 'sent'`.execute(db);
  },
} satisfies Migration;

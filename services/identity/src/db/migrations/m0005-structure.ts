// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The tree through time: periods of organisations, changes of structure; numbers have their columns. */
export const m0005 = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create extension if not exists btree_gist`.execute(db);
    await sql`
      alter table organisation
        add column siren text,
        add column siret text,
        add column rna text,
        add column commune_code text,
        add column match_name text not null default ''`.execute(db);
    await sql`
      update organisation set
        rna = details->>'rna',
        commune_code = details->>'communeCode',
        details = details - 'rna' - 'communeCode',
        match_name = trim(regexp_replace(
          replace(replace(lower(regexp_replace(normalize(name, NFD), '[\u0300-\u036f]', '', 'g')), 'œ', 'oe'), 'æ', 'ae'),
          '[^a-z0-9]+', ' ', 'g'))`.execute(db);
    await sql`create index on organisation (match_name, commune_code) where tier = 'local'`.execute(
      db,
    );
    await sql`create index on organisation (rna) where rna is not null`.execute(db);
    await sql`create index on organisation (siret) where siret is not null`.execute(db);
    await sql`
      create table organisation_period (
        organisation_id uuid not null references organisation,
        during daterange not null check (not isempty(during)),
        parent_id uuid references organisation,
        name text not null,
        short_name text not null,
        status text not null,
        exclude using gist (organisation_id with =, during with &&)
      )`.execute(db);
    await sql`create index on organisation_period (parent_id)`.execute(db);
    await sql`
      insert into organisation_period
      select id, daterange(null, null), parent_id, name, short_name, status from organisation`.execute(
      db,
    );
    await sql`
      create table structure_change (
        id uuid primary key,
        kind text not null check (kind in ('transfer', 'merger', 'split', 'renaming')),
        organisation_id uuid not null references organisation,
        target_id uuid references organisation,
        effective_on date not null,
        reason text,
        name text,
        short_name text,
        key text,
        child_ids uuid[] not null,
        mandate_ids uuid[] not null,
        state text not null check (state in ('planned', 'applied', 'cancelled', 'failed')),
        failure_code text,
        effects jsonb,
        requested_by uuid references person,
        requested_with uuid references mandate,
        correlation_id text not null,
        requested_at timestamptz not null,
        changed_at timestamptz not null
      )`.execute(db);
    await sql`create index on structure_change (organisation_id)`.execute(db);
    await sql`create index on structure_change (target_id)`.execute(db);
    await sql`create index on structure_change (effective_on) where state = 'planned'`.execute(db);
  },
} satisfies Migration;

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const m0002Sessions = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table session (
        id text primary key,
        uid text not null,
        subject text not null,
        provider_session text,
        tokens text not null,
        access_expires_at timestamptz not null,
        active_mandate_id uuid,
        hat_chosen boolean not null default false,
        language text not null,
        created_at timestamptz not null default now(),
        seen_at timestamptz not null
      )`.execute(db);
    await sql`create index on session (provider_session)`.execute(db);
    await sql`create index on session (subject)`.execute(db);
    await sql`create index on session (seen_at)`.execute(db);
    await sql`
      create table pending_sign_in (
        id text primary key,
        state text not null,
        nonce text not null,
        verifier text not null,
        return_to text not null,
        created_at timestamptz not null default now()
      )`.execute(db);
  },
} satisfies Migration;

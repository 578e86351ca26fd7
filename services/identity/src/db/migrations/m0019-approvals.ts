// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What one person asked for and another has to approve. */
export const m0019 = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table approval (
        id uuid primary key,
        action text not null check (action in (
          'enable-provider', 'delete-provider', 'renew-provider', 'import-invitations', 'import-people'
        )),
        organisation_id uuid not null references organisation,
        provider_id uuid references identity_provider,
        payload jsonb,
        payload_hash text not null,
        name text,
        count integer,
        state text not null check (
          state in ('waiting', 'approved', 'refused', 'withdrawn', 'expired', 'outdated')
        ),
        asked_by uuid not null references person,
        asked_as uuid not null references mandate,
        asked_at timestamptz not null,
        expires_at timestamptz not null,
        decided_by uuid references person,
        decided_as uuid references mandate,
        decided_at timestamptz,
        reason text,
        correlation_id text not null,
        check (state <> 'approved' or decided_by <> asked_by),
        check ((state = 'waiting') = (payload is not null))
      )`.execute(db);
    await sql`
      create unique index on approval (provider_id) where state = 'waiting'`.execute(db);
    await sql`create index on approval (organisation_id, asked_at desc)`.execute(db);
  },
} satisfies Migration;

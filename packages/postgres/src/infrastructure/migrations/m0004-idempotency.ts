// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const m0004Idempotency = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table idempotency_key (
        person_id uuid not null,
        operation text not null,
        key text not null check (length(key) between 1 and 200),
        request_hash text not null,
        answer json,
        created_at timestamptz not null default now(),
        primary key (person_id, operation, key)
      )`.execute(db);
    await sql`create index idempotency_key_created on idempotency_key (created_at)`.execute(db);
  },
} satisfies Migration;

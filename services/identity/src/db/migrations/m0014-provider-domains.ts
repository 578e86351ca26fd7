// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Mail domains of providers, proved by the DNS, and when each provider in service was last tested. */
export const m0014 = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table identity_provider add column watched_at timestamptz`.execute(db);
    await sql`
      create table provider_domain (
        provider_id uuid not null references identity_provider,
        domain text not null,
        token text not null,
        verified_at timestamptz,
        created_at timestamptz not null,
        primary key (provider_id, domain)
      )`.execute(db);
    await sql`
      create unique index on provider_domain (domain) where verified_at is not null`.execute(db);
  },
} satisfies Migration;

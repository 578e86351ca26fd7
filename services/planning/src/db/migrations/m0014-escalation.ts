// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Late work that climbed to the tier above, and after how many working days it does. */
export const m0014Escalation = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      alter table campaign
        add column escalate_after integer default 5 check (escalate_after between 1 and 90),
        add column rules_version integer not null default 0`.execute(db);
    await sql`
      create table escalation (
        id uuid primary key,
        task_id uuid not null references task,
        step integer not null check (step > 0),
        to_organisation_id uuid not null,
        late_since date not null,
        at timestamptz not null,
        on_day date not null,
        seen jsonb,
        seen_on date,
        unique (task_id, step)
      )`.execute(db);
    await sql`
      create index on escalation (to_organisation_id, at) where seen is null`.execute(db);
  },
} satisfies Migration;

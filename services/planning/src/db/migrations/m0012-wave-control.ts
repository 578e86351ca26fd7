// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What pauses a wave, and since when it is paused or has succeeded. */
export const m0012WaveControl = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      alter table wave
        add column id uuid not null unique default gen_random_uuid(),
        add column control text not null default 'open'
          check (control in ('open', 'paused', 'stopped')),
        add column control_act jsonb,
        add column conditions jsonb,
        add column tripped jsonb not null default '[]',
        add column succeeded_at timestamptz,
        add column version integer not null default 0`.execute(db);
    await sql`create index on task (campaign_id, wave)`.execute(db);
  },
} satisfies Migration;

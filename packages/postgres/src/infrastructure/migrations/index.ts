// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Migration } from 'kysely/migration';
import { m0001Outbox } from './m0001-outbox.ts';
import { m0002Inbox } from './m0002-inbox.ts';
import { m0003Journal } from './m0003-journal.ts';
import { m0004Idempotency } from './m0004-idempotency.ts';

/** Outbox, inbox, journal and idempotency keys: `migrateToLatest` runs them before a service's own. */
export const infrastructureMigrations: Readonly<Record<string, Migration>> = {
  '0001-outbox': m0001Outbox,
  '0002-inbox': m0002Inbox,
  '0003-journal': m0003Journal,
  '0004-idempotency': m0004Idempotency,
};

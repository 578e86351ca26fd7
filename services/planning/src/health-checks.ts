// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Inbox, Relay } from '@essaim/messaging';
import type { HealthChecks } from '@essaim/service-kit';
import { type Kysely, sql } from 'kysely';
import type { PlanningTables } from './db/schema.ts';

export interface HealthParts {
  readonly db: Kysely<PlanningTables>;
  readonly relay: Relay;
  readonly inbox: Inbox;
}

/**
 * Ready means: it can answer and work. Without NATS it still does, from its own copy; what waits is
 * kept in the outbox, so that is no reason to be taken out of service.
 */
export const healthChecks = ({ db, relay, inbox }: HealthParts): HealthChecks => ({
  database: async () => {
    await sql`select 1`.execute(db);
    return null;
  },
  relay: async () => ((await relay.status()).state === 'stopped' ? 'stopped' : null),
  inbox: async () => ((await inbox.status()).state === 'stopped' ? 'stopped' : null),
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { findOrganisation, organisationsByIds } from '@essaim/directory';
import {
  appendCommands,
  appendEvents,
  recordJournal,
  transaction,
  withIdempotency,
} from '@essaim/postgres';
import type { Kysely, Transaction } from 'kysely';
import type { InTransaction, UnitOfWork } from '../app/ports.ts';
import { enqueueEvents } from '../app/webhooks/enqueue-events.ts';
import { activationRepository } from './repositories/activations.ts';
import { healthRepository } from './repositories/health.ts';
import { hosterRepository } from './repositories/hosters.ts';
import { incidentRepository } from './repositories/incidents.ts';
import { instanceRepository } from './repositories/instances.ts';
import { maintenanceRepository } from './repositories/maintenance.ts';
import { offerRepository } from './repositories/offers.ts';
import { runRepository } from './repositories/runs.ts';
import { supportRepository } from './repositories/support.ts';
import { toolRepository } from './repositories/tools.ts';
import { webhookRepository } from './repositories/webhooks.ts';
import type { CatalogDatabase } from './schema.ts';

const directoryReader = (trx: Transaction<CatalogDatabase>): UnitOfWork['directory'] => ({
  organisation: (id) => findOrganisation(trx, id),
  organisations: (ids) => organisationsByIds(trx, ids),
  organisationsByKey: async (keys) => {
    if (keys.length === 0) return new Map();
    const rows = await trx
      .selectFrom('directory_organisation')
      .selectAll()
      .where('key', 'in', [...new Set(keys)])
      .execute();
    return new Map(rows.map((row) => [row.key, row]));
  },
});

/** The repositories, outbox and journal of one transaction. */
export const unitOfWork = (trx: Transaction<CatalogDatabase>): UnitOfWork => ({
  tools: toolRepository(trx),
  hosters: hosterRepository(trx),
  instances: instanceRepository(trx),
  offers: offerRepository(trx),
  activations: activationRepository(trx),
  health: healthRepository(trx),
  maintenance: maintenanceRepository(trx),
  incidents: incidentRepository(trx),
  runs: runRepository(trx),
  webhooks: webhookRepository(trx),
  support: supportRepository(trx),
  directory: directoryReader(trx),
  publish: async (events) => {
    await appendEvents(trx, events);
    await enqueueEvents(
      { webhooks: webhookRepository(trx), directory: directoryReader(trx) },
      events,
    );
  },
  send: async (commands) => {
    await appendCommands(trx, commands);
  },
  journal: async (...entries) => {
    await recordJournal(trx, ...entries);
  },
  once: (request, work) => withIdempotency(trx, request, work),
});

/** Runs work on a database, in a transaction. */
export const inTransaction =
  (db: Kysely<CatalogDatabase>): InTransaction =>
  (work) =>
    transaction(db, (trx) => work(unitOfWork(trx)));

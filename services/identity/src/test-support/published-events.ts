// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from '../db/database.ts';

export interface PublishedEvent {
  readonly data: Record<string, unknown>;
  readonly aggregate_id: string | null;
}

/** Events of a type that reached the stream, oldest first. */
export const publishedEvents = async (db: Database, type: string): Promise<PublishedEvent[]> => {
  const rows = await db
    .selectFrom('outbox')
    .innerJoin('outbox_published', 'outbox_published.id', 'outbox.id')
    .select(['outbox.envelope', 'outbox.aggregate_id'])
    .where('outbox.type', '=', type)
    .orderBy('outbox.id')
    .execute();
  return rows.map(({ envelope, aggregate_id: aggregateId }) => ({
    data: (envelope as { data: Record<string, unknown> }).data,
    aggregate_id: aggregateId,
  }));
};

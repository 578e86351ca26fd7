// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Kysely, sql } from 'kysely';
import type { InfrastructureTables } from '../infrastructure/tables.ts';
import type { NewEvent } from './message.ts';

interface Span {
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly first: number;
  last: number;
}

const spansOf = (events: readonly NewEvent[]): Span[] => {
  const spans = new Map<string, Span>();
  for (const { aggregate, aggregateId, version } of events) {
    const key = `${aggregate} ${aggregateId}`;
    const span = spans.get(key);
    if (!span) {
      spans.set(key, { aggregate, aggregateId, first: version, last: version });
    } else if (version === span.last + 1) {
      span.last = version;
    } else {
      throw new RangeError(`${key}: version ${version} follows ${span.last} in one transaction`);
    }
  }
  return [...spans.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, span]) => span);
};

const refuse = async (trx: Kysely<InfrastructureTables>, span: Span): Promise<never> => {
  const known = await trx
    .selectFrom('outbox_aggregate')
    .select('version')
    .where('aggregate', '=', span.aggregate)
    .where('aggregate_id', '=', span.aggregateId)
    .executeTakeFirst();
  const version = known?.version ?? 0;
  if (version >= span.first) throw problem('version-conflict');
  throw new RangeError(
    `${span.aggregate} ${span.aggregateId}: version ${span.first} cannot follow ${version}`,
  );
};

/**
 * Moves each aggregate from the version before its first event to that of its last, and holds its
 * row until the commit: two transactions cannot write one aggregate's events in turns.
 * @throws DomainError `version-conflict` when another transaction wrote that version first;
 *   RangeError when a version is missing
 */
export const claimVersions = async (
  trx: Kysely<InfrastructureTables>,
  events: readonly NewEvent[],
): Promise<void> => {
  const spans = spansOf(events);
  const fresh = spans.filter(({ first }) => first === 1);
  if (fresh.length > 0) {
    await sql`
      insert into outbox_aggregate (aggregate, aggregate_id, version)
      select *, 0 from unnest(
        ${fresh.map(({ aggregate }) => aggregate)}::text[],
        ${fresh.map(({ aggregateId }) => aggregateId)}::uuid[])
      on conflict do nothing`.execute(trx);
  }
  const { rows } = await sql<{ aggregate: string; aggregate_id: string }>`
    update outbox_aggregate as known set version = span.last
    from unnest(
      ${spans.map(({ aggregate }) => aggregate)}::text[],
      ${spans.map(({ aggregateId }) => aggregateId)}::uuid[],
      ${spans.map(({ first }) => first)}::int[],
      ${spans.map(({ last }) => last)}::int[]) as span (aggregate, aggregate_id, first, last)
    where known.aggregate = span.aggregate and known.aggregate_id = span.aggregate_id
      and known.version = span.first - 1
    returning known.aggregate, known.aggregate_id`.execute(trx);
  if (rows.length === spans.length) return;
  const claimed = new Set(rows.map((row) => `${row.aggregate} ${row.aggregate_id}`));
  const refused = spans.find((span) => !claimed.has(`${span.aggregate} ${span.aggregateId}`));
  if (refused) await refuse(trx, refused);
};

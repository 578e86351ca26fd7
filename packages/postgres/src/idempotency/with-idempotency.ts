// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Transaction } from 'kysely';
import { type InfrastructureTables, infrastructure } from '../infrastructure/tables.ts';
import { canonicalJson } from './canonical-json.ts';

export interface IdempotentRequest {
  /** The header `Idempotency-Key`; without one the work simply runs. */
  readonly key: string | undefined;
  readonly personId: Uuid;
  /** operationId. */
  readonly operation: string;
  /** What was asked: parameters and body. */
  readonly request: unknown;
}

/**
 * Runs the work once for a key of this person and operation, and stores its answer with it, in the
 * same transaction. A repeat, even at the same moment, gets the stored answer.
 * @param work returns what JSON can hold
 * @throws DomainError `idempotency-key-reused` when the key came with another request before
 */
export const withIdempotency = async <Database extends InfrastructureTables, Answer>(
  trx: Transaction<Database>,
  { key, personId, operation, request }: IdempotentRequest,
  work: () => Promise<Answer>,
): Promise<Answer> => {
  if (key === undefined) return work();
  const tables = infrastructure(trx);
  const hash = createHash('sha256').update(canonicalJson(request)).digest('base64url');
  const row = { person_id: personId, operation, key };
  const inserted = await tables
    .insertInto('idempotency_key')
    .values({ ...row, request_hash: hash })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (inserted) {
    const answer = await work();
    await tables
      .updateTable('idempotency_key')
      .set({ answer: JSON.stringify(answer ?? null) })
      .where((eb) => eb.and(row))
      .execute();
    return answer;
  }
  const known = await tables
    .selectFrom('idempotency_key')
    .select(['request_hash', 'answer'])
    .where((eb) => eb.and(row))
    .executeTakeFirstOrThrow();
  if (known.request_hash !== hash) throw problem('idempotency-key-reused');
  return known.answer as Answer;
};

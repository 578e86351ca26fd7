// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type IdempotentRequest, transaction, withIdempotency } from '@essaim/postgres';
import type { Work } from '../db/database.ts';
import type { Identity } from './identity.ts';

/**
 * Does what a person asks for in one transaction, once for each key, and then has the tasks begun that it left.
 * @returns what the work returned, also when it was done before
 * @throws DomainError `idempotency-key-reused` when the key came with another request before
 */
export const doOnce = async <Answer>(
  { db, queue }: Pick<Identity, 'db' | 'queue'>,
  { actor }: { readonly actor: { readonly personId: Uuid } },
  asked: Omit<IdempotentRequest, 'personId'>,
  work: (trx: Work) => Promise<Answer>,
): Promise<Answer> => {
  const answer = await transaction(db, (trx) =>
    withIdempotency(trx, { ...asked, personId: actor.personId }, () => work(trx)),
  );
  queue.wake();
  return answer;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Database, Work } from './database.ts';

/** A test sign-in that is under way. */
export interface PendingTrial {
  /** SHA-256 of the state. */
  readonly stateHash: Buffer;
  readonly providerId: Uuid;
  readonly personId: Uuid;
  readonly sealed: Buffer;
  readonly providerVersion: number;
}

/** Records a test sign-in, and forgets those that nobody finished in time. */
export const insertTrial = async (
  trx: Work,
  trial: PendingTrial,
  at: Temporal.Instant,
  oldest: Temporal.Instant,
): Promise<void> => {
  await trx.deleteFrom('provider_trial').where('created_at', '<', oldest.toString()).execute();
  await trx
    .insertInto('provider_trial')
    .values({
      state_hash: trial.stateHash,
      provider_id: trial.providerId,
      person_id: trial.personId,
      sealed: trial.sealed,
      provider_version: trial.providerVersion,
      created_at: at,
    })
    .execute();
};

/** Takes a person's test sign-in out, so that it can be finished once only. */
export const takeTrial = async (
  db: Database,
  stateHash: Buffer,
  personId: Uuid,
  oldest: Temporal.Instant,
): Promise<PendingTrial | undefined> => {
  const row = await db
    .deleteFrom('provider_trial')
    .where('state_hash', '=', stateHash)
    .where('person_id', '=', personId)
    .where('created_at', '>=', oldest.toString())
    .returningAll()
    .executeTakeFirst();
  return (
    row && {
      stateHash: row.state_hash,
      providerId: row.provider_id,
      personId: row.person_id,
      sealed: row.sealed,
      providerVersion: row.provider_version,
    }
  );
};

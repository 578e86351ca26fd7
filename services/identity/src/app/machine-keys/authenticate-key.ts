// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type MachineKey, findKeyByHash, touchKey } from '../../db/machine-keys.ts';
import { findOrganisation } from '../../db/organisations.ts';
import { type KeyService, keyHash } from '../../domain/machine-key.ts';
import type { Identity } from '../identity.ts';

/**
 * The key of a secret, if it is good for a service now; notes its use.
 * @throws DomainError `key-refused` for whatever reason
 */
export const authenticateKey = async (
  { db, clock }: Identity,
  service: KeyService,
  secret: string,
): Promise<MachineKey> => {
  const key = await findKeyByHash(db, keyHash(secret));
  const now = clock.now();
  const isGood =
    key !== undefined &&
    key.service === service &&
    key.revoked_at === null &&
    Temporal.Instant.compare(now, Temporal.Instant.from(key.expires_at)) < 0;
  if (!isGood) throw problem('key-refused');
  const organisation = await findOrganisation(db, key.organisation_id);
  if (!organisation || !['candidate', 'member'].includes(organisation.status)) {
    throw problem('key-refused');
  }
  await touchKey(db, key.id, now);
  return key;
};

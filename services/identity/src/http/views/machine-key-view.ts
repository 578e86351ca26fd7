// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from '../../db/database.ts';
import type { MachineKey } from '../../db/machine-keys.ts';
import type { Schemas } from '../operation.ts';
import { readNames } from './refs.ts';

/** Keys as the API answers them; the secret only by its last characters. */
export const machineKeyViews = async (
  db: Database,
  keys: readonly MachineKey[],
  now: Temporal.Instant,
): Promise<Schemas['MachineKey'][]> => {
  const names = await readNames(db, {
    people: keys.map((key) => key.created_by),
    organisations: keys.map((key) => key.organisation_id),
  });
  return keys.map((key) => ({
    id: key.id,
    organisation: names.organisation(key.organisation_id),
    service: key.service,
    name: key.name,
    scopes: key.scopes,
    hint: key.hint,
    state: stateOf(key, now),
    createdBy: names.person(key.created_by),
    createdAt: key.created_at,
    expiresAt: key.expires_at,
    revokedAt: key.revoked_at,
    lastUsedAt: key.last_used_at,
    replacedBy: key.replaced_by,
  }));
};

const stateOf = (key: MachineKey, now: Temporal.Instant): Schemas['MachineKey']['state'] => {
  if (key.revoked_at !== null) return 'revoked';
  if (Temporal.Instant.compare(now, Temporal.Instant.from(key.expires_at)) >= 0) return 'expired';
  return key.replaced_by === null ? 'active' : 'replaced';
};

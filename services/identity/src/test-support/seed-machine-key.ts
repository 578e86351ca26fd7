// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid, newId } from '@essaim/kernel';
import type { Persona, TestNetwork } from '@essaim/testkit';
import { keyHash } from '../domain/machine-key.ts';
import { persona } from './seed-network.ts';
import type { TestIdentity } from './test-identity.ts';

/** A key of a department that was revoked long ago, for the operations that need one. */
export const seedMachineKey = async (
  { db }: TestIdentity,
  network: TestNetwork,
  people: readonly Persona[],
): Promise<Uuid> => {
  const id = newId();
  const { personId, mandates } = persona(people, 'coordination@dep-53');
  await db
    .insertInto('machine_key')
    .values({
      id,
      organisation_id: network['dep-53'].id,
      service: 'scim',
      name: 'Annuaire',
      secret_hash: keyHash(id),
      hint: 'abcd',
      created_by: personId,
      created_with: mandates[0]?.id ?? id,
      created_at: '2026-01-01T08:00:00Z',
      expires_at: '2026-02-01T08:00:00Z',
      revoked_at: '2026-01-15T08:00:00Z',
      revoked_by: personId,
      last_used_at: null,
      replaced_by: null,
    })
    .execute();
  return id;
};

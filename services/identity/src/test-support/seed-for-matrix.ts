// SPDX-License-Identifier: AGPL-3.0-or-later
import { createSecretBox } from '@essaim/service-kit';
import { unwrap } from '@essaim/api-client';
import { type Uuid, newId } from '@essaim/kernel';
import { sql } from 'kysely';
import type { Persona, TestNetwork } from '@essaim/testkit';
import type { Database } from '../db/database.ts';
import { NOTHING_RECORDED } from '../domain/imports/association-import.ts';
import { persona } from './seed-network.ts';
import { seedProvider } from './seed-provider.ts';
import type { TestIdentity } from './test-identity.ts';

/** An invitation, a mandate that is over, a client and an import, for the operations that need one. */
export const seedForMatrix = async (
  identity: TestIdentity,
  network: TestNetwork,
  people: readonly Persona[],
): Promise<{
  invitationId: string;
  endedMandateId: string;
  instanceId: Uuid;
  importId: Uuid;
  structureChangeId: Uuid;
  duplicateId: Uuid;
  providerId: Uuid;
  referentId: Uuid;
  approvalId: Uuid;
}> => {
  const coordination = identity.as(persona(people, 'coordination@dep-53'));
  const invitation = await unwrap(
    coordination.POST('/invitations', {
      body: {
        email: `matrix-${newId()}@courriel.example`,
        organisationId: network['dep-53'].id,
        role: 'support',
      },
    }),
  );
  const endedMandateId = newId();
  await identity.db
    .insertInto('mandate')
    .values({
      id: endedMandateId,
      person_id: persona(people, 'nobody').personId,
      organisation_id: network['dep-53'].id,
      role: 'liaison',
      scope: 'self',
      valid_from: '2020-01-01',
      valid_to: '2020-12-31',
      origin: 'import',
      granted_by: null,
      granted_at: '2020-01-01T08:00:00Z',
      ended_by: null,
      ended_at: null,
      end_reason: null,
    })
    .execute();
  const instanceId = newId();
  await identity.db
    .insertInto('client')
    .values({
      instance_id: instanceId,
      client_id: 'tool-matrix',
      name: 'Matrice',
      address: 'https://matrix.example',
      redirect_uris: ['https://matrix.example/callback'],
      post_logout_redirect_uris: [],
      backchannel_logout_uri: null,
      deprovisioning_uri: null,
      hoster_organisation_id: network['heb-bocage'].id,
      state: 'ready',
      reason_code: null,
      secret: createSecretBox(identity.config.encryptionKey).seal('a secret of the matrix'),
      secret_fingerprint: '0123456789ab',
      secret_read_at: null,
      secret_read_by: null,
      since: '2026-01-01T08:00:00Z',
      version: 0,
      correlation_id: newId(),
    })
    .execute();
  const importId = newId();
  await identity.db
    .insertInto('association_import')
    .values({
      id: importId,
      organisation_id: network['dep-53'].id,
      person_id: persona(people, 'coordination@dep-53').personId,
      file_name: null,
      columns: ['code_adherent'],
      state: 'stopped',
      accepted: 0,
      refused: 0,
      ignored: 0,
      warned: 0,
      expected: JSON.stringify(NOTHING_RECORDED),
      recorded: JSON.stringify(NOTHING_RECORDED),
      correlation_id: newId(),
      created_at: '2026-01-01T08:00:00Z',
      changed_at: '2099-01-01T08:00:00Z',
    })
    .execute();
  const structureChangeId = newId();
  await identity.db
    .insertInto('structure_change')
    .values({
      id: structureChangeId,
      kind: 'renaming',
      organisation_id: network['53-00013'].id,
      target_id: null,
      effective_on: '2020-01-01',
      reason: null,
      name: 'Autre nom',
      short_name: null,
      key: null,
      child_ids: [],
      mandate_ids: [],
      state: 'cancelled',
      failure_code: null,
      effects: null,
      requested_by: null,
      requested_with: null,
      correlation_id: newId(),
      requested_at: '2020-01-01T08:00:00Z',
      changed_at: '2020-01-01T08:00:00Z',
    })
    .execute();
  const duplicateId = await seedDuplicate(identity.db, network['53-00013'].id);
  const providerId = await seedProvider(identity, network);
  return {
    invitationId: invitation.id,
    endedMandateId,
    instanceId,
    importId,
    structureChangeId,
    duplicateId,
    providerId,
    referentId: await seedReferent(identity.db, network['dep-53'].id),
    approvalId: await seedApproval(identity.db, people, network['dep-53'].id, providerId),
  };
};

/** A pair of associations that is decided already: the association of the network, and one more beside it. */
const seedDuplicate = async (db: Database, id: Uuid): Promise<Uuid> => {
  const like = await db
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const otherId = newId();
  await db
    .insertInto('organisation')
    .values({
      ...like,
      id: otherId,
      key: '53-90001',
      territory: JSON.stringify(like.territory),
      hoster: JSON.stringify(like.hoster),
      details: JSON.stringify(like.details),
    })
    .execute();
  const duplicateId = newId();
  const [first, second] = [id, otherId].toSorted() as [Uuid, Uuid];
  await db
    .insertInto('organisation_duplicate')
    .values({
      id: duplicateId,
      first_id: first,
      second_id: second,
      reasons: ['rna'],
      state: 'different',
      kept_id: null,
      found_at: '2026-01-01T08:00:00Z',
      decided_by: null,
      decided_with: null,
      decided_at: null,
    })
    .execute();
  return duplicateId;
};

/** A referent of an organisation, to be changed or forgotten. */
export const seedReferent = async (db: Database, organisationId: Uuid): Promise<Uuid> => {
  const id = newId();
  await db
    .insertInto('organisation_referent')
    .values({
      id,
      organisation_id: organisationId,
      subject: 'general',
      person_id: null,
      name: 'Alix Referent',
      email: 'alix@courriel.example',
      phone: null,
      version: 1,
      created_at: '2026-01-01T08:00:00Z',
    })
    .execute();
  return id;
};

/** A request for a provider that was withdrawn: whoever may answer it is told that it is over. */
const seedApproval = async (
  db: Database,
  people: readonly Persona[],
  organisationId: Uuid,
  providerId: Uuid,
): Promise<Uuid> => {
  const id = newId();
  const asker = persona(people, 'coordination@reg-52');
  await db
    .insertInto('approval')
    .values({
      id,
      action: 'enable-provider',
      organisation_id: organisationId,
      provider_id: providerId,
      payload: sql<string>`null`,
      payload_hash: 'none',
      name: 'Comptes',
      count: null,
      state: 'withdrawn',
      asked_by: asker.personId,
      asked_as: asker.mandates[0]?.id as Uuid,
      asked_at: '2026-01-01T08:00:00Z',
      expires_at: '2026-01-08T08:00:00Z',
      decided_by: asker.personId,
      decided_as: null,
      decided_at: '2026-01-02T08:00:00Z',
      reason: null,
      correlation_id: newId(),
    })
    .execute();
  return id;
};

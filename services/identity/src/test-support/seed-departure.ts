// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid, newId } from '@essaim/kernel';
import type { Persona, TestNetwork } from '@essaim/testkit';
import { persona } from './seed-network.ts';
import type { TestIdentity } from './test-identity.ts';

/** A departure whose one tool waits for a confirmation, for the operations that need one. */
export const seedDeparture = async (
  { db }: TestIdentity,
  network: TestNetwork,
  people: readonly Persona[],
  instanceId: Uuid,
): Promise<{ offboardingId: Uuid; toolTaskId: Uuid }> => {
  const [offboardingId, toolTaskId] = [newId(), newId()];
  await db
    .insertInto('offboarding')
    .values({
      id: offboardingId,
      kind: 'person',
      scope: 'here',
      state: 'running',
      person_id: persona(people, 'nobody').personId,
      organisation_id: network['dep-53'].id,
      hoster_organisation_id: null,
      parent_id: null,
      taken: [],
      reason: null,
      started_by: null,
      started_with: null,
      started_key: null,
      started_at: '2026-01-01T08:00:00Z',
      finished_at: null,
      steps: JSON.stringify([{ name: 'tools', state: 'waiting', at: null, count: null }]),
      looked_at: '2026-01-01T08:00:00Z',
      proof: null,
      proof_sha256: null,
      correlation_id: newId(),
    })
    .execute();
  await db
    .insertInto('offboarding_tool')
    .values({
      id: toolTaskId,
      offboarding_id: offboardingId,
      instance_id: instanceId,
      promise: 'human',
      state: 'waiting',
      outcome: null,
      reason_code: null,
      attempts: 0,
      next_at: '2026-01-01T08:00:00Z',
      deadline: '2099-01-01T08:00:00Z',
      leased_until: null,
      assignee: null,
      notified_at: null,
      confirmed_by: null,
      confirmed_with: null,
      note: null,
      finished_at: null,
      created_at: '2026-01-01T08:00:00Z',
    })
    .execute();
  return { offboardingId, toolTaskId };
};

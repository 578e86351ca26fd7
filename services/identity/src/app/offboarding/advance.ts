// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import { hasAccessesGoing } from '../../db/accesses.ts';
import type { Work } from '../../db/database.ts';
import { tasksOf } from '../../db/keycloak-tasks.ts';
import {
  type Offboarding,
  lockOffboarding,
  offboardingsToLookAt,
  peopleOf,
  writeOffboarding,
} from '../../db/offboardings.ts';
import { toolTasksOf } from '../../db/offboarding-tools.ts';
import { type Progress, advanceSteps, stateOf } from '../../domain/offboarding/offboarding.ts';
import { note, ownCause } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { gatherPeople } from './gather-people.ts';
import { writeProof } from './proof.ts';

const AT_ONCE = 50;

/** Looks at departures that wait for Keycloak or for their people, and takes them further. */
export const advanceOffboardings = async (
  identity: Identity,
  stopping: AbortSignal,
): Promise<void> => {
  for (const id of await offboardingsToLookAt(identity.db, AT_ONCE)) {
    if (stopping.aborted) return;
    await transaction(identity.db, (trx) => advanceOffboarding(trx, identity, id));
  }
  identity.queue.wake();
};

/**
 * Takes a departure as far as it goes: marks what is done, and writes the proof when nothing is left.
 * It may be called at any time, again after a kill.
 */
export const advanceOffboarding = async (
  trx: Work,
  identity: Pick<Identity, 'clock' | 'issuer'>,
  id: Uuid,
): Promise<void> => {
  const found = await lockOffboarding(trx, id);
  if (!found || found.state === 'finished') return;
  const isGathered = found.kind === 'person' || (await gatherPeople(trx, identity.clock, found));
  const tasks = await toolTasksOf(trx, [id]);
  const at = identity.clock.now();
  const progress = await readProgress(trx, found, isGathered, tasks);
  const steps = advanceSteps(found.kind, found.steps, progress, at);
  const state = stateOf(steps, progress.tools);
  if (state !== 'finished') {
    await writeOffboarding(trx, id, { state, steps, lookedAt: at });
    return;
  }
  const proof = await writeProof(trx, found, steps, tasks, identity.issuer);
  await writeOffboarding(trx, id, { state, steps, lookedAt: at, proof });
  await note(trx, ownCause(identity.clock, found.correlation_id), {
    action: 'finishOffboarding',
    resourceType: found.kind,
    resourceId: found.person_id ?? found.organisation_id,
    organisationId: found.organisation_id,
    summary: { offboardingId: id, scope: found.scope, proofSha256: proof.sha256 },
  });
};

const readProgress = async (
  trx: Work,
  found: Offboarding,
  isGathered: boolean,
  tasks: Awaited<ReturnType<typeof toolTasksOf>>,
): Promise<Progress> => {
  const waiting =
    found.person_id === null
      ? []
      : ((await tasksOf(trx, [found.person_id])).get(found.person_id) ?? []);
  const isWaiting = (kind: string) => waiting.some((task) => task.kind === kind);
  const people = await peopleOf(trx, found.id);
  return {
    isAccountApplied: !isWaiting('account'),
    areSessionsEnded: !isWaiting('account') && !isWaiting('sign-out'),
    areAccessesGone: !(await hasAccessesGoing(trx, found.organisation_id, found.taken)),
    isGathered,
    people,
    tools: tasks.map((task) => task.state),
  };
};

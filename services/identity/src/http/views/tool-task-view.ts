// SPDX-License-Identifier: AGPL-3.0-or-later
import { clientsByIds } from '../../db/clients.ts';
import type { Database } from '../../db/database.ts';
import { offboardingsByIds } from '../../db/offboardings.ts';
import type { ToolTask } from '../../db/offboarding-tools.ts';
import type { Schemas } from '../operation.ts';
import { readNames } from './refs.ts';

/** What tools have to do about departures, as the API answers it. */
export const toolTaskViews = async (
  db: Database,
  tasks: readonly ToolTask[],
): Promise<Schemas['OffboardingTool'][]> => {
  const clients = await clientsByIds(
    db,
    tasks.map((task) => task.instance_id),
  );
  const offboardings = await offboardingsByIds(
    db,
    tasks.map((task) => task.offboarding_id),
  );
  const names = await readNames(db, {
    people: [
      ...tasks.flatMap((task) => [task.assignee, task.confirmed_by]),
      ...[...offboardings.values()].map((one) => one.person_id),
    ],
    organisations: [
      ...[...clients.values()].map((client) => client.hoster_organisation_id),
      ...[...offboardings.values()].map((one) => one.organisation_id),
    ],
  });
  return tasks.flatMap((task) => {
    const client = clients.get(task.instance_id);
    const offboarding = offboardings.get(task.offboarding_id);
    if (!client || !offboarding) return [];
    return {
      id: task.id,
      offboardingId: task.offboarding_id,
      instanceId: task.instance_id,
      name: client.name,
      address: client.address,
      hoster: names.organisation(client.hoster_organisation_id),
      promise: task.promise,
      state: task.state,
      outcome: task.outcome,
      reasonCode: task.reason_code,
      attempts: task.attempts,
      nextAttemptAt: task.state === 'pending' ? task.next_at : null,
      deadline: task.deadline,
      assignee: names.personOrNull(task.assignee),
      confirmedBy: names.personOrNull(task.confirmed_by),
      note: task.note,
      at: task.finished_at,
      person: names.personOrNull(offboarding.person_id),
      organisation: names.organisation(offboarding.organisation_id),
    };
  });
};

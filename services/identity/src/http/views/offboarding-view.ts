// SPDX-License-Identifier: AGPL-3.0-or-later
import { taskErrorCode } from '../../app/tasks/task-error.ts';
import type { Database } from '../../db/database.ts';
import { tasksOf } from '../../db/keycloak-tasks.ts';
import { type Offboarding, peopleOf } from '../../db/offboardings.ts';
import { toolTasksOf } from '../../db/offboarding-tools.ts';
import type { Step } from '../../domain/offboarding/offboarding.ts';
import type { Schemas } from '../operation.ts';
import { readNames } from './refs.ts';
import { toolTaskViews } from './tool-task-view.ts';

const KEYCLOAK_STEPS: ReadonlySet<Step['name']> = new Set(['account', 'accesses', 'sessions']);

/** Departures as the API answers them, each with its steps and its tools. */
export const offboardingViews = async (
  db: Database,
  offboardings: readonly Offboarding[],
): Promise<Schemas['Offboarding'][]> => {
  const names = await readNames(db, {
    people: offboardings.flatMap((one) => [one.person_id, one.started_by]),
    organisations: offboardings.flatMap((one) => [
      one.organisation_id,
      ...(one.hoster_organisation_id === null ? [] : [one.hoster_organisation_id]),
    ]),
  });
  const tools = Map.groupBy(
    await toolTaskViews(
      db,
      await toolTasksOf(
        db,
        offboardings.map(({ id }) => id),
      ),
    ),
    ({ offboardingId }) => offboardingId,
  );
  const waiting = await tasksOf(
    db,
    offboardings.flatMap((one) => one.person_id ?? []),
  );
  return Promise.all(
    offboardings.map(async (one) => {
      const errors = (one.person_id === null ? [] : (waiting.get(one.person_id) ?? [])).flatMap(
        (task) => taskErrorCode(task.last_error) ?? [],
      );
      return {
        id: one.id,
        kind: one.kind,
        scope: one.scope,
        state: one.state,
        person: names.personOrNull(one.person_id),
        organisation: names.organisation(one.organisation_id),
        hoster:
          one.hoster_organisation_id === null
            ? null
            : names.organisation(one.hoster_organisation_id),
        parentId: one.parent_id,
        reason: one.reason,
        startedBy: names.personOrNull(one.started_by),
        startedAt: one.started_at,
        finishedAt: one.finished_at,
        steps: one.steps.map((step) => ({
          ...step,
          obstacle:
            step.state === 'waiting' && KEYCLOAK_STEPS.has(step.name) ? (errors[0] ?? null) : null,
        })),
        tools: tools.get(one.id) ?? [],
        people: await peopleOf(db, one.id),
      };
    }),
  );
};

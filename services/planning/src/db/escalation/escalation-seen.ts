// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { Act } from '../../domain/act.ts';
import type { PlanningTables } from '../schema.ts';
import type { EscalationRow } from './escalation-rows.ts';

/** A step of late work, with its task's campaign and organisation. */
export const findEscalation = (db: Kysely<PlanningTables>, id: Uuid) =>
  db
    .selectFrom('escalation')
    .innerJoin('task', 'task.id', 'escalation.task_id')
    .select([
      'escalation.to_organisation_id',
      'task.campaign_id as campaignId',
      'task.organisation_id as organisationId',
    ])
    .where('escalation.id', '=', id)
    .executeTakeFirst();

/** Notes who saw a step; undefined when somebody had. */
export const markSeen = (
  db: Kysely<PlanningTables>,
  id: Uuid,
  seen: Act,
  day: string,
): Promise<EscalationRow | undefined> =>
  db
    .updateTable('escalation')
    .set({ seen: JSON.stringify(seen), seen_on: day })
    .where('id', '=', id)
    .where('seen', 'is', null)
    .returningAll()
    .executeTakeFirst();

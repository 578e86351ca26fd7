// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { insertAbsence } from '../../db/absence/absence-rows.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { inUnit, note } from '../unit/unit.ts';
import { presentAbsence } from './present-absence.ts';

type Schemas = PlanningApi['components']['schemas'];

/** Longer is not an absence but the end of a mandate. */
const MOST_DAYS = 366;

/**
 * Notes days on which the caller is away: they are named with the day of their return, after those who are
 * there, and get no e-mail meanwhile.
 * @throws DomainError `absence-days` when it ends before it begins, is over, or lasts more than a year
 */
export const declareAbsence = async (
  app: AppContext,
  { firstDay, lastDay }: Schemas['NewAbsence'],
  mandateId: Uuid,
  caller: Caller,
): Promise<Schemas['Absence']> => {
  const days = Temporal.PlainDate.from(firstDay).until(lastDay, { largestUnit: 'day' }).days;
  if (days < 0 || days >= MOST_DAYS || lastDay < caller.today)
    throw problem('absence-days', { most: MOST_DAYS });
  return inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const row = await insertAbsence(unit.trx, {
      id: newId(),
      person_id: caller.person.personId,
      first_day: firstDay,
      last_day: lastDay,
      created_at: unit.now,
    });
    note(unit, 'declareAbsence', { type: 'absence', id: row.id, organisationId: null });
    return presentAbsence(row);
  });
};

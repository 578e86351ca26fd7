// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import {
  readCalendarSetting,
  writeCalendarSetting,
} from '../../db/calendar/calendar-setting-row.ts';
import { actingMandate } from '../../domain/people/may-act.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { loadNames } from '../directory/names.ts';
import { inUnit, note } from '../unit/unit.ts';
import { waveLevels } from '../wave/wave-stop.ts';

type Schemas = PlanningApi['components']['schemas'];

/** Holidays that the nation settles, who did, and whether the person may. */
export const getCalendarSettings = async (
  { db }: Pick<AppContext, 'db'>,
  caller: Caller,
): Promise<Schemas['CalendarSettingsState']> => {
  const [row, directory] = await Promise.all([
    readCalendarSetting(db),
    loadDirectory(db, caller.today),
  ]);
  const names = await loadNames(db, directory, { people: row ? [row.changed_by] : [] });
  return {
    settings: { goodFridayAntilles: row?.good_friday_antilles ?? false },
    revision: row?.revision ?? 0,
    changedAt: row?.changed_at ?? null,
    changedBy: row ? names.person(row.changed_by) : null,
    allowed: actingMandate(caller.person, waveLevels(directory), caller.today) !== null,
  };
};

/**
 * Settles holidays; proposals and delays count with them from then on.
 * @param revision the one that was read; 0 while nobody settled any
 * @param mandateId the mandate that allows it, already checked
 * @throws DomainError `version-conflict`
 */
export const setCalendarSettings = async (
  app: AppContext,
  revision: number,
  settings: Schemas['CalendarSettings'],
  mandateId: Uuid,
  caller: Caller,
): Promise<Schemas['CalendarSettingsState']> => {
  const nation = (await loadDirectory(app.db, caller.today)).nation()?.id ?? null;
  await inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const isLast = await writeCalendarSetting(unit.trx, {
      good_friday_antilles: settings.goodFridayAntilles,
      revision: revision + 1,
      changed_at: unit.now.toString(),
      changed_by: caller.person.personId,
    });
    if (!isLast) throw problem('version-conflict');
    const resource = {
      type: 'calendar-settings',
      id: 'calendar-settings',
      organisationId: nation,
    };
    note(unit, 'setCalendarSettings', resource, { ...settings });
  });
  return getCalendarSettings(app, caller);
};

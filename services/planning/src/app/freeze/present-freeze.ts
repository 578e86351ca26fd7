// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Kysely } from 'kysely';
import { freezePeriodsAround } from '../../db/freeze/freeze-periods-around.ts';
import {
  type FreezeExceptionRow,
  type FreezeRow,
  exceptionsOf,
} from '../../db/freeze/freeze-rows.ts';
import type { PlanningTables } from '../../db/schema.ts';
import type { Act } from '../../domain/act.ts';
import { actingMandate } from '../../domain/people/may-act.ts';
import type { Caller } from '../caller.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { type Names, loadNames } from '../directory/names.ts';
import { peopleOf } from '../present/present-role.ts';
import { freezeLevels } from './present-freeze-ref.ts';

type Schemas = PlanningApi['components']['schemas'];

const presentEnded = (ended: Act | null, names: Names): Schemas['Message'] | null =>
  ended && { text: ended.message ?? '', at: ended.at, by: names.person(ended.by) };

const presentException = (
  row: FreezeExceptionRow,
  names: Names,
  today: string,
): Schemas['FreezeException'] => ({
  id: row.id,
  organisation: row.organisation_id === null ? null : names.organisation(row.organisation_id),
  reason: row.reason,
  until: row.until,
  by: names.person(row.by),
  at: row.at,
  ended: presentEnded(row.ended, names),
  inForce: row.ended === null && row.until >= today,
});

/** Whether a freeze can still forbid something. */
export const isCurrent = (row: Pick<FreezeRow, 'ended' | 'ends_on'>, today: string): boolean =>
  row.ended === null && row.ends_on >= today;

/** Freezes with their periods around today, their overrides and derogations. */
export const presentFreezes = async (
  db: Kysely<PlanningTables>,
  directory: DirectorySnapshot,
  rows: readonly FreezeRow[],
  { person, today }: Pick<Caller, 'person' | 'today'>,
): Promise<Schemas['Freeze'][]> => {
  const ids = rows.map(({ id }) => id);
  const [exceptions, periods] = await Promise.all([
    exceptionsOf(db, ids),
    freezePeriodsAround(db, rows, today),
  ]);
  const names = await loadNames(db, directory, {
    people: [
      ...rows.flatMap((row) => [row.owner_id, row.ended?.by]),
      ...exceptions.flatMap((one) => [one.by, one.ended?.by]),
    ],
    organisations: exceptions.map((one) => one.organisation_id),
  });
  return rows.map((row) => {
    const levels = freezeLevels(directory, row.organisation_id);
    const around = isCurrent(row, today) ? periods.get(row.id) : undefined;
    const mayAct = isCurrent(row, today) && actingMandate(person, levels, today) !== null;
    return {
      id: row.id,
      revision: row.version,
      organisation: names.organisation(row.organisation_id),
      tag: row.tag,
      kind: row.kind,
      forbids: [...row.forbids],
      reason: row.reason,
      owner: names.person(row.owner_id),
      placedAt: row.placed_at,
      firstDay: row.first_day,
      lastDay: row.last_day,
      rrule: row.rrule,
      endsOn: row.ends_on,
      running: around?.running ?? null,
      next: around?.next ?? null,
      ended: presentEnded(row.ended, names),
      exceptions: exceptions
        .filter((one) => one.freeze_id === row.id)
        .map((one) => presentException(one, names, today)),
      whoCanAct: peopleOf(directory, names, levels),
      allowed: mayAct ? ['end', 'override', 'derogate'] : [],
    };
  });
};

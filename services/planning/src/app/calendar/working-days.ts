// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  MAINLAND,
  type OpenDays,
  type Territory as CalendarTerritory,
  createCalendars,
  regionSeat,
  toDate,
  toDay,
} from '@essaim/calendar';
import type { Organisation } from '@essaim/directory';
import type { Uuid } from '@essaim/kernel';
import type { Link } from '../../domain/readiness/wait.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';

const HORIZON = { first: toDay('2020-01-01'), last: toDay('2050-12-31') };
const withGoodFriday = (goodFridayAntilles: boolean) =>
  createCalendars({ schools: [], goodFridayAntilles }, HORIZON);
const usual = withGoodFriday(false);
const goodFriday = withGoodFriday(true);

const ofDepartment = ({ territory }: Organisation): CalendarTerritory | null =>
  territory === null
    ? null
    : {
        departmentCode: territory.departmentCode,
        schoolZone: territory.schoolZone,
        alsaceMoselle: territory.alsaceMoselle,
        abolitionDay: territory.abolitionDay,
      };

/**
 * What the calendar of an organisation depends on: its department's, a region that of its seat, null
 * for the nation, which follows the mainland.
 */
export const territoryOf = (
  directory: DirectorySnapshot,
  organisation: Organisation,
): CalendarTerritory | null => {
  if (organisation.tier !== 'regional') return ofDepartment(organisation);
  const seat = regionSeat(organisation.region);
  const department = seat === null ? undefined : directory.byKey(`dep-${seat}`);
  return ofDepartment(department ?? organisation);
};

/** Working days of an organisation, from 2020 to 2050. */
export const workingDays = (directory: DirectorySnapshot, organisationId: Uuid): OpenDays => {
  const organisation = directory.row(organisationId);
  const territory = organisation ? territoryOf(directory, organisation) : null;
  const calendars = directory.goodFridayAntilles ? goodFriday : usual;
  return calendars.openDays(territory ?? MAINLAND, 'working');
};

/** Working days of the mainland, by which the nation counts. */
export const nationalWorkingDays = (): OpenDays => usual.openDays(MAINLAND, 'working');

/**
 * The first day on which a successor may begin: the day after a lag from its predecessor's end, or
 * that of a lag from its start. A lag in working days counts in the successor's calendar.
 */
export const lagEnd =
  (days: OpenDays) =>
  (day: string, { type, lag: { amount, unit } }: Link): string => {
    const from = toDay(day);
    const after = type === 'FS' ? 1 : 0;
    const lagged = unit === 'cd' || amount === 0 ? from + amount : days.nth(from + 1, amount);
    return toDate(lagged + after);
  };

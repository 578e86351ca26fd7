// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CalendarClass } from '@essaim/calendar';
import type { RowReader } from '@essaim/csv';
import type { CommitteeDemand, Durations, PlaybookRole } from '../model.ts';
import type { PlaybookFaultCode } from '../playbook-faults.ts';
import { parseRole, WRITTEN_ROLES } from '../roles/parse-role.ts';

export type Reader = RowReader<PlaybookFaultCode>;

/** Stands in for a role that could not be read, so that the other cells are still checked. */
const NO_ROLE: PlaybookRole = { tier: 'national', role: 'coordination', written: '' };

const TASK_CALENDARS = ['working', 'working-no-august', 'school-term', 'continuous'] as const;

const KEY = /^[A-Z]+\d*$/;

/** A key such as `D05`: capital letters, then digits. */
export const readKey = (reader: Reader, column = 'key'): string => {
  const value = reader.required(column);
  if (value !== '' && !KEY.test(value)) reader.fault(column, 'key-malformed', { value });
  return value;
};

const roleOf = (reader: Reader, column: string, written: string): PlaybookRole => {
  const role = parseRole(written);
  if (!role)
    reader.fault(column, 'role-unknown', { value: written, allowed: WRITTEN_ROLES.join(', ') });
  return role ?? NO_ROLE;
};

/** A role such as `dep.pilotage`, which may not be empty. */
export const readRole = (reader: Reader, column: string): PlaybookRole => {
  const written = reader.required(column);
  return written === '' ? NO_ROLE : roleOf(reader, column, written);
};

/** Roles separated by bars, possibly none. */
export const readRoles = (reader: Reader, column: string): PlaybookRole[] =>
  reader.list(column).map((written) => roleOf(reader, column, written));

/** Three whole numbers of working days, at least one each, that do not fall. */
export const readDurations = (reader: Reader): Durations => {
  const bounds = { least: 1, most: 2000 };
  const min = reader.whole('duration_min', bounds);
  const likely = reader.whole('duration_likely', bounds);
  const max = reader.whole('duration_max', bounds);
  const isRead = (column: string) => /^\d+$/.test(reader.text(column));
  const isLikely = isRead('duration_likely');
  const falls =
    (isRead('duration_min') && min > likely) || (isRead('duration_max') && likely > max);
  if (isLikely && falls) reader.fault('duration_likely', 'duration-order', { min, likely, max });
  return { min, likely, max };
};

/** A calendar class that a task or a gate may have. */
export const readCalendar = (reader: Reader, column = 'calendar'): CalendarClass => {
  const value = reader.required(column);
  const found = TASK_CALENDARS.find((known) => known === value);
  if (!found && value !== '')
    reader.fault(column, 'calendar-unknown', { value, allowed: TASK_CALENDARS.join(', ') });
  return found ?? 'working';
};

/** Columns `committee_slots` and `committee`; both empty or zero is no file. */
export const readCommittee = (reader: Reader): CommitteeDemand | null => {
  const files = reader.whole('committee_slots', { empty: 0, most: 1000 });
  const named = reader.text('committee') !== '';
  if (!named) {
    if (files > 0) reader.fault('committee', 'committee-missing');
    return null;
  }
  const tier = reader.oneOf('committee', ['national', 'regional']);
  if (files === 0) reader.fault('committee_slots', 'committee-without-files');
  return tier && files > 0 ? { tier, files } : null;
};

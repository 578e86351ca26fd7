// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { parseRecurrence } from './parse-recurrence.ts';

test('reads the nth weekday of months', () => {
  expect(parseRecurrence('RRULE:FREQ=MONTHLY;BYDAY=2TU;BYMONTH=11,1,3')).toEqual({
    ordinal: 2,
    weekday: 1,
    months: [1, 3, 11],
  });
  expect(parseRecurrence('FREQ=MONTHLY;BYDAY=-1FR')?.months).toHaveLength(12);
});

test.each([
  '',
  'RRULE:FREQ=WEEKLY;BYDAY=MO',
  'RRULE:FREQ=MONTHLY;BYDAY=MO',
  'RRULE:FREQ=MONTHLY;BYDAY=2SU',
  'RRULE:FREQ=MONTHLY;BYDAY=0MO',
  'RRULE:FREQ=MONTHLY;BYDAY=2MO;BYMONTH=13',
  'RRULE:FREQ=MONTHLY;BYDAY=2MO;BYMONTH=',
  'RRULE:FREQ=MONTHLY;BYDAY=2MO;INTERVAL=2',
])('refuses %j', (text) => {
  expect(parseRecurrence(text)).toBeNull();
});

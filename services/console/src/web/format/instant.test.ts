// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { civilDay, lastMoment, shortInstant } from './instant.ts';

const at = (hour: number, minute: number) => new Date(2027, 2, 8, hour, minute).toISOString();

test('writes an instant in the reader’s own time zone and habits', () => {
  expect(shortInstant(at(18, 0), 'fr', '2027-03-09')).toBe('8\u00a0mars, 18\u00a0h');
  expect(shortInstant(at(9, 5), 'fr', '2028-03-09')).toBe(
    '8\u00a0mars\u00a02027, 9\u00a0h\u00a005',
  );
  expect(shortInstant(at(9, 5), 'en', '2027-03-09')).toBe('8\u00a0March, 09:05');
  expect(shortInstant(new Date(2027, 2, 1, 8, 0).toISOString(), 'fr', '2027-03-09')).toBe(
    '1er\u00a0mars, 8\u00a0h',
  );
});

test('what ends with a day holds that whole day', () => {
  expect(lastMoment(at(0, 0), 'fr', '2027-03-09')).toBe('7\u00a0mars');
  expect(lastMoment(at(0, 0), 'en', '2028-03-09')).toBe('7\u00a0March\u00a02027');
  expect(lastMoment(at(9, 0), 'fr', '2027-03-09')).toBe('8\u00a0mars, 9\u00a0h');
});

test('gives the civil day where the reader is', () => {
  expect(civilDay(new Date(2027, 2, 8, 0, 5))).toBe('2027-03-08');
  expect(civilDay(new Date(2027, 2, 8, 23, 55))).toBe('2027-03-08');
});

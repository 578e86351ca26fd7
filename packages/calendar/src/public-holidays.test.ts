// SPDX-License-Identifier: AGPL-3.0-or-later
import Holidays from 'date-holidays';
import { expect, test } from 'vitest';
import { toDate } from './day.ts';
import { publicHolidays } from './public-holidays.ts';
import { MAINLAND, type Territory } from './territory.ts';

const overseas = (departmentCode: string, abolitionDay: string): Territory => ({
  ...MAINLAND,
  departmentCode,
  abolitionDay,
});
const territories: [name: string, state: string | null, territory: Territory][] = [
  ['mainland', null, MAINLAND],
  ['Moselle', '57', { ...MAINLAND, departmentCode: '57', alsaceMoselle: true }],
  ['Bas-Rhin', '67', { ...MAINLAND, departmentCode: '67', alsaceMoselle: true }],
  ['Haut-Rhin', '68', { ...MAINLAND, departmentCode: '68', alsaceMoselle: true }],
  ['Guadeloupe', 'GP', overseas('971', '05-27')],
  ['Martinique', 'MQ', overseas('972', '05-22')],
  ['Guyane', 'GF', overseas('973', '06-10')],
  ['La Réunion', 'RE', overseas('974', '12-20')],
  ['Mayotte', 'YT', overseas('976', '04-27')],
];

test.each(territories)('%s agrees with date-holidays from 2000 to 2050', (_, state, territory) => {
  const theirs = state ? new Holidays('FR', state) : new Holidays('FR');
  for (let year = 2000; year <= 2050; year += 1) {
    const expected = theirs
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(0, 10));
    const ours = publicHolidays(year, territory, { goodFridayAntilles: true });
    expect(ours.map(({ day }) => toDate(day)).sort()).toEqual(expected.sort());
  }
});

test('Good Friday in Guadeloupe is a setting, off by default', () => {
  const guadeloupe = overseas('971', '05-27');
  const keys = (goodFridayAntilles: boolean) =>
    publicHolidays(2027, guadeloupe, { goodFridayAntilles }).map(({ key }) => key);
  expect(publicHolidays(2027, guadeloupe)).toHaveLength(12);
  expect(keys(false)).not.toContain('good-friday');
  expect(keys(true)).toContain('good-friday');
});

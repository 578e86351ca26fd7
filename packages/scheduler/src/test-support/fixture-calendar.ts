// SPDX-License-Identifier: AGPL-3.0-or-later
import { parseSchoolDays, parseSchoolPeriods } from '@essaim/calendar';
import type { PlanProblem } from '../model/problem.ts';

/**
 * The school calendars of the fixtures.
 * @param read the text of a file of the folder `fixtures`
 */
export const fixtureCalendar = (read: (name: string) => string): PlanProblem['calendar'] => {
  const source = (name: string) => ({ name, text: read(name) });
  return {
    schools: [
      ...parseSchoolDays(source('school-holidays.csv')).schools,
      ...parseSchoolPeriods(source('school-holidays-own.csv')).schools,
    ],
    goodFridayAntilles: false,
  };
};

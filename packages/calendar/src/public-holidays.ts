// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayOf, type Day } from './day.ts';
import { easterSunday } from './easter.ts';
import type { Territory } from './territory.ts';

/** Public holidays of France by key, with their names. */
export const PUBLIC_HOLIDAYS = {
  'new-year': { fr: 'Jour de l’an', en: 'New Year’s Day' },
  'good-friday': { fr: 'Vendredi saint', en: 'Good Friday' },
  'easter-monday': { fr: 'Lundi de Pâques', en: 'Easter Monday' },
  'labour-day': { fr: 'Fête du travail', en: 'Labour Day' },
  'victory-1945': { fr: 'Victoire de 1945', en: 'Victory in Europe Day' },
  ascension: { fr: 'Ascension', en: 'Ascension Day' },
  'whit-monday': { fr: 'Lundi de Pentecôte', en: 'Whit Monday' },
  abolition: { fr: 'Abolition de l’esclavage', en: 'Abolition of slavery' },
  'national-day': { fr: 'Fête nationale', en: 'National Day' },
  assumption: { fr: 'Assomption', en: 'Assumption Day' },
  'all-saints': { fr: 'Toussaint', en: 'All Saints’ Day' },
  'armistice-1918': { fr: 'Armistice de 1918', en: 'Armistice Day' },
  christmas: { fr: 'Noël', en: 'Christmas Day' },
  'saint-stephen': { fr: 'Saint-Étienne', en: 'Saint Stephen’s Day' },
} as const;
export type PublicHolidayKey = keyof typeof PUBLIC_HOLIDAYS;

export interface PublicHoliday {
  readonly day: Day;
  readonly key: PublicHolidayKey;
}

/** Guadeloupe and Martinique, where the status of Good Friday is a setting. */
const ANTILLES = new Set(['971', '972']);

/**
 * Public holidays of a territory in a year, in order of date (Code du travail, L3133-1, L3134-13 and
 * L3422-2). Two may share a day.
 * @param options.goodFridayAntilles whether Good Friday counts in Guadeloupe and Martinique
 */
export const publicHolidays = (
  year: number,
  territory: Territory,
  options: { readonly goodFridayAntilles: boolean } = { goodFridayAntilles: false },
): PublicHoliday[] => {
  const easter = easterSunday(year);
  const goodFriday =
    territory.alsaceMoselle ||
    (options.goodFridayAntilles && ANTILLES.has(territory.departmentCode ?? ''));
  const [abolitionMonth, abolitionDay] = (territory.abolitionDay ?? '').split('-').map(Number);
  const holidays: PublicHoliday[] = [
    { day: dayOf(year, 1, 1), key: 'new-year' },
    { day: easter + 1, key: 'easter-monday' },
    { day: dayOf(year, 5, 1), key: 'labour-day' },
    { day: dayOf(year, 5, 8), key: 'victory-1945' },
    { day: easter + 39, key: 'ascension' },
    { day: easter + 50, key: 'whit-monday' },
    { day: dayOf(year, 7, 14), key: 'national-day' },
    { day: dayOf(year, 8, 15), key: 'assumption' },
    { day: dayOf(year, 11, 1), key: 'all-saints' },
    { day: dayOf(year, 11, 11), key: 'armistice-1918' },
    { day: dayOf(year, 12, 25), key: 'christmas' },
  ];
  if (goodFriday) holidays.push({ day: easter - 2, key: 'good-friday' });
  if (territory.alsaceMoselle) holidays.push({ day: dayOf(year, 12, 26), key: 'saint-stephen' });
  if (abolitionMonth && abolitionDay)
    holidays.push({ day: dayOf(year, abolitionMonth, abolitionDay), key: 'abolition' });
  return holidays.sort((a, b) => a.day - b.day);
};

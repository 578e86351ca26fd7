// SPDX-License-Identifier: AGPL-3.0-or-later
import { csvFaults, type FaultText } from '@essaim/csv';

/** Sentences of the faults of calendar and territory files. */
export const calendarFaults = {
  ...csvFaults,
  'school-day-twice': {
    fr: 'Le jour {date} est déjà à la ligne {first}. Gardez une seule ligne par jour.',
    en: 'The day {date} is already on line {first}. Keep one line a day.',
  },
  'school-day-gap': {
    fr: 'Il manque des jours entre le {after} et le {date}. Ajoutez une ligne par jour, dans l’ordre.',
    en: 'Days are missing between {after} and {date}. Add one line a day, in order.',
  },
  'school-year-invalid': {
    fr: '« {value} » n’est pas une année scolaire. Écrivez par exemple 2026-2027.',
    en: '“{value}” is not a school year. Write for instance 2026-2027.',
  },
  'school-year-gap': {
    fr: 'Le calendrier « {calendar} » passe de {after} à {value}. Ajoutez les années qui manquent.',
    en: 'The calendar “{calendar}” goes from {after} to {value}. Add the years in between.',
  },
  'school-period-outside-year': {
    fr: 'Cette période commence hors de l’année scolaire {year}. Corrigez la date ou l’année.',
    en: 'This period begins outside the school year {year}. Correct the date or the year.',
  },
  'school-period-reversed': {
    fr: 'Cette période finit le {last}, avant de commencer. Corrigez l’une des deux dates.',
    en: 'This period ends on {last}, before it begins. Correct one of the two dates.',
  },
  'school-period-overlap': {
    fr: 'Cette période recouvre celle de la ligne {other}. Corrigez l’une des deux.',
    en: 'This period overlaps the one on line {other}. Correct one of them.',
  },
  'school-return-unknown': {
    fr: 'Le jour de retour manque alors qu’une période suit. Donnez le dernier jour de vacances.',
    en: 'The day of return is missing although a period follows. Give the last day of the holiday.',
  },
  'territory-twice': {
    fr: 'Le code {code} est déjà à la ligne {first}. Gardez une seule ligne par département.',
    en: 'The code {code} is already on line {first}. Keep one line a department.',
  },
  'territory-code-invalid': {
    fr: '« {value} » n’est pas un code de département. Écrivez par exemple 53, 2A ou 974.',
    en: '“{value}” is not a department code. Write for instance 53, 2A or 974.',
  },
  'abolition-day-invalid': {
    fr: '« {value} » n’est pas un jour de l’année. Écrivez mois-jour, par exemple 05-27.',
    en: '“{value}” is not a day of the year. Write month-day, for instance 05-27.',
  },
  'time-zone-unknown': {
    fr: '« {value} » n’est pas un fuseau horaire connu. Écrivez par exemple Europe/Paris.',
    en: '“{value}” is not a known time zone. Write for instance Europe/Paris.',
  },
} as const satisfies Record<string, FaultText>;

export type CalendarFaultCode = keyof typeof calendarFaults;

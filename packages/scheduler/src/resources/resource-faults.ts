// SPDX-License-Identifier: AGPL-3.0-or-later
import { csvFaults, type FaultText } from '@essaim/csv';

/** Sentences of the faults of a file of resources. */
export const resourceFaults = {
  ...csvFaults,
  'resource-twice': {
    fr: '{resource} de {organisation} recouvre la ligne {first}. Corrigez les dates de l’une des deux.',
    en: '{resource} of {organisation} overlaps line {first}. Correct the dates of one of them.',
  },
  'resource-kind-wrong': {
    fr: '{resource} est de nature « {expected} ». Corrigez la colonne.',
    en: '{resource} is of kind “{expected}”. Correct the column.',
  },
  'resource-per-wrong': {
    fr: 'La capacité de {resource} se compte par « {expected} ». Corrigez la colonne.',
    en: 'The capacity of {resource} is counted by “{expected}”. Correct the column.',
  },
  'resource-dates-reversed': {
    fr: 'La période finit le {to}, avant de commencer. Corrigez l’une des deux dates.',
    en: 'The period ends on {to}, before it begins. Correct one of the two dates.',
  },
  'resource-hundredths': {
    fr: '{value} ne compte pas en centièmes de jour. Donnez deux décimales au plus.',
    en: '{value} does not count in hundredths of a day. Give two decimals at most.',
  },
  'recurrence-unsupported': {
    fr: '« {value} » n’est pas une règle de séances. Écrivez par exemple RRULE:FREQ=MONTHLY;BYDAY=2MO;BYMONTH=1,2,3.',
    en: '“{value}” is not a rule of sessions. Write for instance RRULE:FREQ=MONTHLY;BYDAY=2MO;BYMONTH=1,2,3.',
  },
} as const satisfies Record<string, FaultText>;

export type ResourceFaultCode = keyof typeof resourceFaults;

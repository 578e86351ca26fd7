// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FaultText } from '@essaim/csv';
import type { ErrorParams } from '@essaim/kernel';

/** Why a criterion is not met; `{measure}` and `{mark}` are names to pass through `measureName`. */
export const criterionReasons = {
  'criterion-without-evidence': {
    fr: 'Aucune preuve n’est encore acceptée. Déclarez la tâche {task} avec sa preuve.',
    en: 'No evidence is accepted yet. Declare task {task} with its evidence.',
  },
  'criterion-in-the-future': {
    fr: 'La preuve porte la date du {on}, qui n’est pas encore venue. Corrigez sa date.',
    en: 'The evidence is dated {on}, which has not come yet. Correct its date.',
  },
  'criterion-too-old': {
    fr: 'La preuve du {on} a {days} jours ; {maxAgeDays} au plus sont admis. Donnez-en une plus récente.',
    en: 'The evidence of {on} is {days} days old; at most {maxAgeDays} are allowed. Give a newer one.',
  },
  'criterion-mark-missing': {
    fr: 'Il manque la mention « {mark} ». Confirmez-la avec la preuve.',
    en: 'The mention “{mark}” is missing. Confirm it with the evidence.',
  },
  'criterion-measure-missing': {
    fr: 'Il manque un nombre : {measure}. Donnez-le avec la preuve.',
    en: 'A number is missing: {measure}. Give it with the evidence.',
  },
  'criterion-source-missing': {
    fr: 'Il manque un nombre attendu de la tâche {task} : {measure}. Complétez la preuve de {task}.',
    en: 'A number expected of task {task} is missing: {measure}. Complete the evidence of {task}.',
  },
  'criterion-threshold-not-met': {
    fr: '{measure} : {value}, alors qu’il faut {operator} {threshold}.',
    en: '{measure}: {value}, where {operator} {threshold} is needed.',
  },
} as const satisfies Record<string, FaultText>;

export interface CriterionReason {
  readonly code: keyof typeof criterionReasons;
  readonly params: ErrorParams;
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FaultText } from '@essaim/csv';

/** What can be wrong with a line of a file of tasks, beside what any table may have. */
export const sheetFaults = {
  'sheet-date': {
    fr: '« {value} » n’est pas une date. Écrivez 2027-01-04 ou 04/01/2027.',
    en: '“{value}” is not a date. Write 2027-01-04 or 04/01/2027.',
  },
  'sheet-state-unknown': {
    fr: '« {value} » n’est pas un état. Gardez celui de l’export, ou écrivez « en cours » ou « déclarée ».',
    en: '“{value}” is not a state. Keep that of the export, or write “in progress” or “declared”.',
  },
  'sheet-state-fixed': {
    fr: 'D’« {from} » à « {to} » ne se fait pas par fichier. Seuls « en cours » et « déclarée » s’écrivent ici ; le reste se fait sur la page de la tâche.',
    en: 'From “{from}” to “{to}” is not done by file. Only “in progress” and “declared” are written here; the rest is done on the page of the task.',
  },
  'sheet-date-fixed': {
    fr: 'Cette date est déjà notée ({known}). Elle ne se change pas par fichier : remettez-la, ou corrigez-la sur la page de la tâche.',
    en: 'This date is noted already ({known}). It is not changed by file: put it back, or correct it on the page of the task.',
  },
  'sheet-dates-order': {
    fr: 'La tâche finirait ({done}) avant de commencer ({started}). Corrigez une des deux dates.',
    en: 'The task would end ({done}) before it begins ({started}). Correct one of the two dates.',
  },
  'sheet-date-future': {
    fr: '{value} est à venir. Notez ce qui est fait, au plus tard aujourd’hui.',
    en: '{value} is yet to come. Note what is done, today at the latest.',
  },
  'sheet-comment-long': {
    fr: 'Ce commentaire a {found} signes, {most} au plus. Raccourcissez-le.',
    en: 'This comment has {found} characters, {most} at most. Shorten it.',
  },
  'sheet-task-unknown': {
    fr: 'Aucune tâche que vous pouvez lire n’a cette adresse. Gardez la colonne de l’export telle quelle.',
    en: 'No task that you may read has this id. Keep the column of the export as it is.',
  },
  'sheet-task-twice': {
    fr: 'Cette tâche est déjà à la ligne {first}. Gardez une seule ligne.',
    en: 'This task is on line {first} already. Keep one line.',
  },
  'sheet-task-changed': {
    fr: 'Cette tâche a changé depuis l’export. Exportez de nouveau et reportez votre ligne, ou retirez-la.',
    en: 'This task changed since the export. Export again and copy your line, or remove it.',
  },
  'sheet-too-many': {
    fr: 'Plus de {most} lignes changent quelque chose. Envoyez-les en plusieurs fois.',
    en: 'More than {most} lines change something. Send them in several parts.',
  },
} as const satisfies Record<string, FaultText>;

export type SheetFaultCode = keyof typeof sheetFaults;

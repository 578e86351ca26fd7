// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';

/** Columns of the file of tasks, in their order, with their names. */
const COLUMNS = [
  ['key', 'Clé', 'Key'],
  ['task', 'Tâche', 'Task'],
  ['organisation', 'Structure', 'Organisation'],
  ['code', 'Code', 'Code'],
  ['campaign', 'Campagne', 'Campaign'],
  ['wave', 'Vague', 'Wave'],
  ['state', 'État', 'State'],
  ['since', 'Depuis', 'Since'],
  ['plannedStart', 'Début prévu', 'Planned start'],
  ['plannedEnd', 'Fin prévue', 'Planned end'],
  ['late', 'En retard', 'Late'],
  ['startedOn', 'Commencée le', 'Started on'],
  ['doneOn', 'Faite le', 'Done on'],
  ['blocked', 'Ce qui bloque', 'What blocks'],
  ['comment', 'Commentaire', 'Comment'],
  ['id', 'Adresse', 'Id'],
  ['version', 'Version', 'Version'],
] as const;

export type SheetColumn = (typeof COLUMNS)[number][0];

/** Those that an import reads; the others are there for people. */
export const SHEET_READ = ['state', 'startedOn', 'doneOn', 'comment', 'id', 'version'] as const;

/** The names of all columns in a language, in their order. */
export const sheetHeader = (language: Language): readonly string[] =>
  COLUMNS.map(([, fr, en]) => (language === 'fr' ? fr : en));

/** The name of a column in a language. */
export const sheetName = (column: SheetColumn, language: Language): string => {
  const [, fr, en] = COLUMNS.find(([id]) => id === column) ?? COLUMNS[0];
  return language === 'fr' ? fr : en;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FaultText } from './fault-text.ts';

/** Sentences of the faults that any table may have. */
export const csvFaults = {
  'csv-empty': {
    fr: 'Ce fichier est vide. Choisissez le fichier qui contient une ligne d’en-têtes et des lignes de données.',
    en: 'This file is empty. Choose the file that has a line of headings and lines of data.',
  },
  'csv-unreadable': {
    fr: 'La lecture s’arrête à cette ligne ({reason}). Vérifiez les guillemets : un guillemet dans une cellule se double.',
    en: 'Reading stops at this line ({reason}). Check the quotes: a quote inside a cell is doubled.',
  },
  'csv-column-missing': {
    fr: 'La colonne « {column} » manque. Ajoutez-la à la ligne d’en-têtes.',
    en: 'The column “{column}” is missing. Add it to the line of headings.',
  },
  'csv-column-unknown': {
    fr: 'La colonne « {column} » n’est pas attendue. Retirez-la ou corrigez son nom.',
    en: 'The column “{column}” is not expected. Remove it or correct its name.',
  },
  'csv-column-twice': {
    fr: 'La colonne « {column} » est présente deux fois. Gardez-en une.',
    en: 'The column “{column}” is there twice. Keep one.',
  },
  'csv-cell-count': {
    fr: 'Cette ligne a {found} cellules au lieu de {expected}. Vérifiez les séparateurs et les guillemets.',
    en: 'This line has {found} cells instead of {expected}. Check its separators and quotes.',
  },
  'csv-value-missing': {
    fr: 'Cette cellule est vide. Donnez une valeur.',
    en: 'This cell is empty. Give a value.',
  },
  'csv-not-a-number': {
    fr: '« {value} » n’est pas un nombre. Écrivez par exemple 12 ou 1.5.',
    en: '“{value}” is not a number. Write for instance 12 or 1.5.',
  },
  'csv-not-a-whole-number': {
    fr: '« {value} » n’est pas un nombre entier. Écrivez par exemple 12.',
    en: '“{value}” is not a whole number. Write for instance 12.',
  },
  'csv-number-out-of-range': {
    fr: '{value} est hors des bornes : de {least} à {most}. Corrigez ce nombre.',
    en: '{value} is out of range: from {least} to {most}. Correct this number.',
  },
  'csv-not-a-date': {
    fr: '« {value} » n’est pas une date. Écrivez année-mois-jour, par exemple 2027-01-04.',
    en: '“{value}” is not a date. Write year-month-day, for instance 2027-01-04.',
  },
  'csv-not-in-list': {
    fr: '« {value} » n’est pas une valeur possible. Choisissez parmi : {allowed}.',
    en: '“{value}” is not a possible value. Choose among: {allowed}.',
  },
} as const satisfies Record<string, FaultText>;

export type CsvFaultCode = keyof typeof csvFaults;

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

/** Refusals around freezes, overrides and derogations. */
export const freezeProblems = {
  'freeze-in-force': {
    status: 409,
    fr: 'Un gel posé par {owner} ({place}) l’interdit jusqu’au {until}. Motif : {reason}. Pour passer avant, demandez une dérogation à {who}.',
    en: 'A freeze placed by {owner} ({place}) forbids this until {until}. Reason: {reason}. To pass before, ask {who} for a derogation.',
  },
  'window-closed': {
    status: 409,
    fr: 'C’est possible seulement dans les fenêtres ouvertes par {owner} ({place}) ; la prochaine vient après le {until}. Motif : {reason}. Pour passer avant, demandez une dérogation à {who}.',
    en: 'This is possible in the windows of {owner} ({place}) only; the next one comes after {until}. Reason: {reason}. To pass before, ask {who} for a derogation.',
  },
  'freeze-place': {
    status: 422,
    fr: 'Un gel se pose sur la nation ou sur une région. Pour un seul département, mettez-le en attente.',
    en: 'A freeze is placed on the nation or on a region. For one department, put it on hold.',
  },
  'freeze-days-order': {
    status: 422,
    fr: 'Le dernier jour vient avant le premier, ou la période dure plus de {most} jours. Corrigez les dates.',
    en: 'The last day comes before the first, or the period lasts more than {most} days. Correct the dates.',
  },
  'freeze-past': {
    status: 422,
    fr: 'Ce gel serait déjà fini. Donnez une fin à partir d’aujourd’hui.',
    en: 'This freeze would be over already. Give an end from today on.',
  },
  'freeze-rule-end': {
    status: 422,
    fr: 'Un gel qui se répète a besoin d’une fin, au plus tard {years} ans après son premier jour. Donnez-la.',
    en: 'A freeze that repeats needs an end, {years} years after its first day at the latest. Give it.',
  },
  'freeze-rule-invalid': {
    status: 422,
    fr: 'La règle de répétition « {rrule} » n’est pas lisible. Choisissez une répétition de la liste, ou suivez la RFC 5545.',
    en: 'The rule “{rrule}” cannot be read. Choose a repetition of the list, or follow RFC 5545.',
  },
  'freeze-rule-many': {
    status: 422,
    fr: 'Cette règle donne plus de {most} périodes. Rapprochez la fin, ou faites un gel plus long qui se répète moins.',
    en: 'This rule gives more than {most} periods. Bring the end nearer, or make a longer freeze that repeats less.',
  },
  'freeze-ended': {
    status: 409,
    fr: 'Ce gel est fini : il n’y a plus rien à lever. Rechargez la page.',
    en: 'This freeze is over: there is nothing left to lift. Reload the page.',
  },
  'freeze-exception-end': {
    status: 422,
    fr: 'La fin doit être entre aujourd’hui et la fin du gel ({endsOn}).',
    en: 'The end has to be between today and the end of the freeze ({endsOn}).',
  },
  'derogation-elsewhere': {
    status: 422,
    fr: 'Cette structure n’est pas sous ce gel : elle n’a pas besoin de dérogation.',
    en: 'This organisation is not under this freeze: it needs no derogation.',
  },
} as const satisfies Record<string, ProblemText>;

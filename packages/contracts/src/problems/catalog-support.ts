// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

/** Refusals around problems that people report. */
export const supportProblems = {
  'report-not-found': {
    status: 404,
    fr: 'Ce signalement n’existe pas. Rouvrez la liste de vos signalements.',
    en: 'There is no such report. Open the list of your reports again.',
  },
  'reports-too-many': {
    status: 409,
    fr: 'Vingt de vos signalements attendent déjà une réponse. Complétez-en un, ou fermez ceux qui sont réglés.',
    en: 'Twenty of your reports already wait for an answer. Add to one of them, or close those that are settled.',
  },
  'report-closed': {
    status: 409,
    fr: 'Ce signalement est fermé. Si le problème revient, faites-en un nouveau.',
    en: 'This report is closed. If the problem comes back, make a new one.',
  },
  'report-at-the-top': {
    status: 409,
    fr: 'Personne n’est au-dessus pour ce signalement : c’est à vous de répondre.',
    en: 'Nobody is above for this report: it is for you to answer.',
  },
  'known-problem-not-found': {
    status: 404,
    fr: 'Ce problème connu n’existe pas, ou plus. Rouvrez la liste.',
    en: 'There is no such known problem, or no longer. Open the list again.',
  },
} as const satisfies Record<string, ProblemText>;

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

/** Refusals around what organisations lend each other. */
export const loanProblems = {
  'loan-place': {
    status: 422,
    fr: 'Un prêt va d’une région ou de la nation à une autre. Choisissez deux structures différentes.',
    en: 'A loan goes from a region or the nation to another one. Choose two different organisations.',
  },
  'loan-days-order': {
    status: 422,
    fr: 'Le dernier jour du prêt vient avant le premier. Corrigez les dates.',
    en: 'The last day of the loan comes before the first. Correct the dates.',
  },
  'loan-past': {
    status: 422,
    fr: 'Ce prêt serait déjà fini. Donnez une fin à partir d’aujourd’hui.',
    en: 'This loan would be over already. Give an end from today on.',
  },
  'loan-too-much': {
    status: 409,
    fr: 'Il reste au plus {left} jours par semaine à prêter sur toute la période. Prêtez moins, ou moins longtemps.',
    en: 'At most {left} days a week are left to lend over the whole period. Lend less, or for a shorter time.',
  },
  'loan-answered': {
    status: 409,
    fr: 'Ce prêt a déjà été accepté. Pour le rendre, mettez-y fin.',
    en: 'This loan has been accepted already. To give it back, end it.',
  },
  'loan-ended': {
    status: 409,
    fr: 'Ce prêt est déjà fini. Rechargez la page.',
    en: 'This loan is over already. Reload the page.',
  },
} as const satisfies Record<string, ProblemText>;

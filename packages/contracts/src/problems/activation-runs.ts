// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

/** Problems about activating offers for many organisations. */
export const activationRunProblems = {
  'run-not-found': {
    status: 404,
    fr: 'Cette activation en nombre n’existe pas. Choisissez-la de nouveau dans la liste.',
    en: 'This bulk activation does not exist. Choose it again from the list.',
  },
  'run-empty': {
    status: 422,
    fr: 'Aucune structure ne correspond. Choisissez une autre strate ou d’autres structures.',
    en: 'No organisation matches. Choose another tier or other organisations.',
  },
  'run-too-large': {
    status: 422,
    fr: 'Cela ferait plus de {most} activations d’un coup. Choisissez moins de structures ou moins d’offres.',
    en: 'That would be more than {most} activations at once. Choose fewer organisations or fewer offers.',
  },
  'run-outside': {
    status: 422,
    fr: '« {organisation} » n’est pas rattachée à la structure choisie. Retirez-la de la liste.',
    en: '“{organisation}” is not below the chosen organisation. Take it off the list.',
  },
  'run-own': {
    status: 403,
    fr: 'Vous avez demandé cette activation en nombre : une autre personne doit l’approuver ou la refuser.',
    en: 'You asked for this bulk activation: somebody else has to approve or refuse it.',
  },
  'run-not-movable': {
    status: 409,
    fr: 'Cette activation en nombre n’en est plus là. Rechargez la page pour voir où elle en est.',
    en: 'This bulk activation has moved on since. Reload the page to see where it stands.',
  },
} as const satisfies Record<string, ProblemText>;

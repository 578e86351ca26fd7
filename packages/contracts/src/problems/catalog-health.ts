// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

/** Refusals around maintenance and incidents. */
export const healthProblems = {
  'maintenance-not-found': {
    status: 404,
    fr: 'Cette maintenance n’existe pas. Rouvrez l’état des services.',
    en: 'There is no such maintenance. Open the state of the services again.',
  },
  'maintenance-order': {
    status: 422,
    fr: 'La fin de la maintenance vient avant son début. Corrigez les heures.',
    en: 'The maintenance ends before it begins. Correct the times.',
  },
  'maintenance-past': {
    status: 422,
    fr: 'Cette maintenance serait déjà finie. Donnez une fin à venir.',
    en: 'This maintenance would be over already. Give an end that is to come.',
  },
  'maintenance-long': {
    status: 422,
    fr: 'Une maintenance dure au plus 30 jours. Rapprochez sa fin, ou suspendez l’offre.',
    en: 'A maintenance lasts 30 days at most. Bring its end nearer, or suspend the offer.',
  },
  'maintenance-over': {
    status: 409,
    fr: 'Cette maintenance est déjà finie ou annulée. Il n’y a plus rien à annuler.',
    en: 'This maintenance is over or called off already. There is nothing left to call off.',
  },
  'incident-not-found': {
    status: 404,
    fr: 'Cet incident n’existe pas. Rouvrez l’état des services.',
    en: 'There is no such incident. Open the state of the services again.',
  },
  'instance-of-another-hoster': {
    status: 422,
    fr: 'Cette instance est à un autre hébergeur. Choisissez une de celles de {hoster}.',
    en: 'This instance is another hoster’s. Choose one of those of {hoster}.',
  },
} as const satisfies Record<string, ProblemText>;

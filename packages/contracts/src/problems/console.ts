// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

/** Problems that the console's backend answers. */
export const consoleProblems = {
  'csrf-refused': {
    status: 403,
    fr: 'Cette demande ne vient pas d’une page d’essaim. Rechargez la page, puis recommencez.',
    en: 'This request does not come from a page of essaim. Reload the page, then try again.',
  },
  'sign-in-failed': {
    status: 400,
    fr: 'La connexion n’a pas abouti. Recommencez depuis la page d’accueil.',
    en: 'The sign-in did not complete. Start again from the home page.',
  },
  'service-unreachable': {
    status: 503,
    fr: 'Le service {service} ne répond pas. Rien n’est perdu ; réessayez dans une minute.',
    en: 'The {service} service does not answer. Nothing is lost; try again in a minute.',
  },
} as const satisfies Record<string, ProblemText>;

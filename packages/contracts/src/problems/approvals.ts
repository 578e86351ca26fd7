// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

/** Problems of what takes two people. */
export const approvalProblems = {
  'approval-unknown': {
    status: 404,
    fr: 'Cette demande n’existe pas ici, ou plus. Revenez à la liste des demandes.',
    en: 'This request does not exist here, or no longer. Go back to the list of requests.',
  },
  'approval-not-waiting': {
    status: 409,
    fr: 'Cette demande n’attend plus de réponse. Rechargez la page pour voir ce qu’elle est devenue.',
    en: 'This request no longer waits for an answer. Reload the page to see what became of it.',
  },
  'approval-own': {
    status: 403,
    fr: 'C’est votre demande : une autre personne doit y répondre. S’il n’y en a pas dans votre structure, demandez à la nation.',
    en: 'This is your request: another person has to answer it. If your organisation has none, ask the nation.',
  },
  'approval-of-another': {
    status: 403,
    fr: 'Seule la personne qui a fait cette demande peut la retirer. Vous pouvez la refuser, en disant pourquoi.',
    en: 'Only the person who made this request can take it back. You can refuse it, and say why.',
  },
  'approval-already-asked': {
    status: 409,
    fr: 'Une autre demande attend déjà pour ce fournisseur. Répondez-y ou retirez-la, puis recommencez.',
    en: 'Another request already waits for this provider. Answer it or take it back, then try again.',
  },
  'approval-outdated': {
    status: 409,
    fr: 'Ce qui est demandé a changé depuis la demande. Refusez-la, et faites-en une nouvelle.',
    en: 'What is asked for has changed since the request. Refuse it, and make a new one.',
  },
  'approval-asker-gone': {
    status: 409,
    fr: 'La personne qui demande n’a plus le mandat qu’il faut. Refusez sa demande, et faites-en une vous-même.',
    en: 'The person who asks no longer holds the mandate that it takes. Refuse the request, and make one yourself.',
  },
} as const satisfies Record<string, ProblemText>;

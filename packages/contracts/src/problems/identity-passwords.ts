// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

/** What stands in the way of a new password on paper. */
export const identityPasswordProblems = {
  'password-code-has-address': {
    status: 409,
    fr: 'Cette personne a une adresse électronique. Elle choisit « Mot de passe oublié » sur la page de connexion.',
    en: 'This person has an e-mail address. They choose “Forgot password?” on the sign-in page.',
  },
  'password-code-elsewhere': {
    status: 403,
    fr: 'Cette personne tient aussi un mandat que vous ne pouvez pas donner. Demandez à une coordination qui le peut, ou à la coordination nationale.',
    en: 'This person also holds a mandate that you cannot give. Ask a coordination that can, or the national coordination.',
  },
  'password-code-of-oneself': {
    status: 403,
    fr: 'Un nouveau mot de passe ne s’imprime pas pour soi-même. Demandez à la strate au-dessus.',
    en: 'A new password cannot be printed for oneself. Ask the tier above.',
  },
  'password-code-provider': {
    status: 409,
    fr: 'Cette personne se connecte avec le compte de sa région. C’est là qu’elle change son mot de passe.',
    en: 'This person signs in with their region’s account. That is where the password changes.',
  },
  'password-code-not-yet': {
    status: 409,
    fr: 'Cette personne n’a pas encore de compte ouvert. Imprimez une nouvelle feuille de son invitation.',
    en: 'This person has no open account yet. Print a new sheet of the invitation.',
  },
  'password-code-over': {
    status: 409,
    fr: 'Ce code ne sert plus : il a déjà servi, il a expiré, ou vos mandats ont changé. Demandez une nouvelle feuille à votre coordination.',
    en: 'This code is of no use any more: it was used, it expired, or your mandates changed. Ask your coordination for a new sheet.',
  },
} as const satisfies Record<string, ProblemText>;

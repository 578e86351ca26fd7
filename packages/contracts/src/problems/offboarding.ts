// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

/** Problems of departures. */
export const offboardingProblems = {
  'offboarding-unknown': {
    status: 404,
    fr: 'Ce départ n’existe pas ici. Revenez à la liste des départs et choisissez de nouveau.',
    en: 'This departure does not exist here. Go back to the list of departures and choose again.',
  },
  'offboarding-oneself': {
    status: 409,
    fr: 'Vous ne pouvez pas déclarer votre propre départ. Demandez-le à la strate au-dessus.',
    en: 'You cannot declare your own departure. Ask the tier above.',
  },
  'offboarding-nothing-in-reach': {
    status: 409,
    fr: 'Cette personne n’a aucun mandat que vous puissiez finir ici. Demandez à la strate au-dessus.',
    en: 'This person has no mandate that you may end here. Ask the tier above.',
  },
  'offboarding-only-here': {
    status: 409,
    fr: 'Cette personne a aussi des mandats hors de votre portée ({kept}). Mettez fin à ceux d’ici ; son compte reste ouvert.',
    en: 'This person also holds mandates beyond your reach ({kept}). End those held here; the account stays open.',
  },
  'offboarding-already-running': {
    status: 409,
    fr: 'Un départ est déjà en cours. Suivez-le dans la liste des départs.',
    en: 'A departure is already under way. Follow it in the list of departures.',
  },
  'offboarding-not-finished': {
    status: 409,
    fr: 'Ce départ n’est pas fini : la preuve viendra avec le dernier outil. Regardez ce qui attend encore.',
    en: 'This departure is not over: the proof comes with the last tool. See what still waits.',
  },
  'offboarding-tool-over': {
    status: 409,
    fr: 'Cet outil est déjà réglé pour ce départ. Rechargez la page pour voir son état.',
    en: 'This tool is already settled for this departure. Reload the page to see its state.',
  },
  'offboarding-tool-by-hand': {
    status: 409,
    fr: 'Cet outil n’a pas d’accès automatique. Retirez le compte dans l’outil, puis confirmez-le ici.',
    en: 'This tool cannot be reached automatically. Remove the account in the tool, then confirm it here.',
  },
  'offboarding-note-missing': {
    status: 422,
    fr: 'Dites pourquoi le compte n’a pas pu être retiré. Cette note fera partie de la preuve.',
    en: 'Say why the account could not be removed. This note will be part of the proof.',
  },
  'organisation-has-members': {
    status: 409,
    fr: 'Des structures membres sont encore rattachées à celle-ci ({count}). Rattachez-les ailleurs, ou déclarez d’abord leur départ.',
    en: 'Member organisations still hang below this one ({count}). Move them elsewhere, or declare their departure first.',
  },
  'organisation-already-left': {
    status: 409,
    fr: 'Cette structure a déjà quitté le réseau. Rien n’est à faire.',
    en: 'This organisation has already left the network. There is nothing to do.',
  },
  'organisation-has-left': {
    status: 409,
    fr: 'Cette structure a quitté le réseau : plus personne n’y reçoit de mandat. Choisissez-en une autre.',
    en: 'This organisation left the network: nobody is given a mandate there any more. Choose another.',
  },
  'organisation-hosts-tools': {
    status: 409,
    fr: 'Cette structure héberge encore des outils ({count}). Fermez-les ou confiez-les à un autre hébergeur d’abord.',
    en: 'This organisation still hosts tools ({count}). Close them or hand them to another hoster first.',
  },
  'hoster-not-named': {
    status: 422,
    fr: 'Nommez l’hébergeur que la structure quitte, puis recommencez.',
    en: 'Name the hoster that the organisation leaves, then try again.',
  },
  'hoster-not-used': {
    status: 409,
    fr: 'Cette structure n’utilise aucun outil de cet hébergeur. Vérifiez l’hébergeur choisi.',
    en: 'This organisation uses no tool of this hoster. Check which hoster you chose.',
  },
} as const satisfies Record<string, ProblemText>;

// SPDX-License-Identifier: AGPL-3.0-or-later
import { activationRunProblems } from './activation-runs.ts';
import { catalogFileProblems } from './catalog-files.ts';
import { catalogSamlProblems } from './catalog-saml.ts';
import { healthProblems } from './catalog-health.ts';
import { supportProblems } from './catalog-support.ts';
import { webhookProblems } from './catalog-webhooks.ts';
import type { ProblemText } from './problem-text.ts';

/** Problems that the catalog service answers. */
export const catalogProblems = {
  ...catalogFileProblems,
  ...catalogSamlProblems,
  ...healthProblems,
  ...activationRunProblems,
  ...supportProblems,
  ...webhookProblems,
  'tool-unknown': {
    status: 404,
    fr: 'Aucun outil « {tool} » n’est au catalogue. Choisissez-en un dans la liste, ou importez sa fiche.',
    en: 'There is no tool “{tool}” in the catalogue. Choose one from the list, or import its sheet.',
  },
  'hoster-not-found': {
    status: 404,
    fr: 'Cet hébergeur n’est pas au catalogue. Choisissez-le de nouveau dans la liste, ou importez sa fiche.',
    en: 'This hoster is not in the catalogue. Choose it again from the list, or import its sheet.',
  },
  'instance-not-found': {
    status: 404,
    fr: 'Cette instance n’existe pas, ou plus. Choisissez-la de nouveau dans la liste.',
    en: 'This instance does not exist, or no longer. Choose it again from the list.',
  },
  'offer-not-found': {
    status: 404,
    fr: 'Cette offre n’existe pas, ou plus. Choisissez-la de nouveau dans le catalogue.',
    en: 'This offer does not exist, or no longer. Choose it again from the catalogue.',
  },
  'activation-not-found': {
    status: 404,
    fr: 'Cette activation n’existe pas. Ouvrez-la de nouveau depuis le catalogue.',
    en: 'This activation does not exist. Open it again from the catalogue.',
  },
  'instance-address-incomplete': {
    status: 422,
    fr: 'L’adresse « {address} » est incomplète. Écrivez-la en entier, par exemple https://espace.exemple.org.',
    en: 'The address “{address}” is incomplete. Write it in full, for instance https://space.example.org.',
  },
  'instance-address-insecure': {
    status: 422,
    fr: 'L’adresse « {address} » n’est pas protégée ou n’est pas publique. Donnez une adresse en https.',
    en: 'The address “{address}” is not protected or not public. Give an https address.',
  },
  'instance-address-not-plain': {
    status: 422,
    fr: 'L’adresse « {address} » contient un compte, une question (?) ou une ancre (#). Gardez seulement l’adresse d’accueil.',
    en: 'The address “{address}” holds an account, a query (?) or an anchor (#). Keep only the home address.',
  },
  'instance-address-taken': {
    status: 409,
    fr: 'Une instance est déjà déclarée à l’adresse {address}. Ouvrez sa fiche pour la modifier.',
    en: 'An instance is already declared at the address {address}. Open its sheet to change it.',
  },
  'redirect-uri-outside': {
    status: 422,
    fr: 'L’adresse « {uri} » n’est pas exacte ou n’est pas sous {address}. Donnez une adresse complète de cette instance, sans étoile.',
    en: 'The address “{uri}” is not exact or not below {address}. Give a whole address of this instance, without a star.',
  },
  'redirect-uri-inexact': {
    status: 422,
    fr: 'L’adresse « {uri} » n’est pas exacte ou n’est pas protégée. Donnez une adresse complète en https, sans étoile ni ancre.',
    en: 'The address “{uri}” is not exact or not protected. Give a whole https address, without a star or a fragment.',
  },
  'redirect-uri-needed': {
    status: 422,
    fr: 'Le profil « {profile} » ne dit pas où l’outil reçoit les connexions. Donnez l’adresse de retour que l’outil affiche (--redirect-uri).',
    en: 'The profile “{profile}” does not say where the tool receives sign-ins. Give the redirect address that the tool shows (--redirect-uri).',
  },
  'profile-unknown': {
    status: 422,
    fr: 'Il n’y a pas de profil « {profile} ». Choisissez-en un dans la liste (essaim tool profiles), ou generic-oidc.',
    en: 'There is no profile “{profile}”. Choose one from the list (essaim tool profiles), or generic-oidc.',
  },
  'instance-attached-otherwise': {
    status: 409,
    fr: 'Un outil est déjà rattaché à l’adresse {address}, chez un autre hébergeur ou par un autre protocole (profil « {profile} »). Reprenez ceux-là, ou donnez d’abord une autre adresse à son instance.',
    en: 'A tool is attached at the address {address} already, at another hoster or by another protocol (profile “{profile}”). Take those, or give its instance another address first.',
  },
  'offer-key-taken': {
    status: 409,
    fr: 'Une autre offre porte déjà la clé « {key} ». Choisissez-en une autre.',
    en: 'Another offer already has the key “{key}”. Choose another one.',
  },
  'offer-dependency-unknown': {
    status: 422,
    fr: 'Aucune offre ne porte la clé « {key} ». Corrigez la dépendance, ou créez d’abord cette offre.',
    en: 'No offer has the key “{key}”. Correct the dependency, or make that offer first.',
  },
  'offer-dependency-cyclic': {
    status: 422,
    fr: 'L’offre « {key} » finirait par dépendre d’elle-même. Retirez l’une des dépendances.',
    en: 'The offer “{key}” would end up depending on itself. Remove one of the dependencies.',
  },
  'offer-not-eligible': {
    status: 422,
    fr: 'Cette offre n’est pas ouverte à cette structure. Voyez pourquoi ci-dessous, ou cherchez une autre offre.',
    en: 'This offer is not open to this organisation. See why below, or look for another offer.',
  },
  'tier-not-eligible': {
    status: 422,
    fr: 'L’offre s’adresse à la strate : {expected}. Votre structure est de strate {actual}.',
    en: 'The offer is for the tier: {expected}. Your organisation is of the tier {actual}.',
  },
  'region-not-eligible': {
    status: 422,
    fr: 'L’offre est réservée à la région : {expected}. Cherchez une offre d’un hébergeur de votre région.',
    en: 'The offer is for the region: {expected}. Look for an offer by a hoster of your region.',
  },
  'department-not-eligible': {
    status: 422,
    fr: 'L’offre est réservée au département : {expected}. Cherchez une offre ouverte au vôtre.',
    en: 'The offer is for the department: {expected}. Look for an offer that is open to yours.',
  },
  'organisation-not-eligible': {
    status: 422,
    fr: 'L’offre est réservée à : {expected}. Cherchez une offre ouverte à votre structure.',
    en: 'The offer is for: {expected}. Look for an offer that is open to your organisation.',
  },
  'organisation-excluded': {
    status: 422,
    fr: 'L’offre exclut : {expected}. Cherchez une autre offre de cet outil.',
    en: 'The offer excludes: {expected}. Look for another offer of this tool.',
  },
  'activation-already-open': {
    status: 409,
    fr: '{organisation} a déjà demandé cette offre. Suivez sa demande plutôt que d’en refaire une.',
    en: '{organisation} has already requested this offer. Follow that request instead of making another.',
  },
  'activation-covered-by-above': {
    status: 409,
    fr: '{organisation} a déjà cette offre pour toutes ses structures. Rien n’est à demander : ouvrez l’outil depuis « Mes outils ».',
    en: '{organisation} already has this offer for all its organisations. There is nothing to request: open the tool from “My tools”.',
  },
  'offer-dependency-missing': {
    status: 409,
    fr: 'Cette offre s’appuie sur {offer}, que la structure n’a pas demandée. Demandez-la d’abord.',
    en: 'This offer relies on {offer}, which the organisation has not requested. Request that one first.',
  },
  'hoster-full': {
    status: 409,
    fr: '{hoster} n’a plus de place. Choisissez l’offre d’un autre hébergeur.',
    en: '{hoster} has no room left. Choose the offer of another hoster.',
  },
  'activation-not-requested': {
    status: 409,
    fr: 'Cette demande n’attend plus de décision. Rechargez la page pour voir où elle en est.',
    en: 'This request no longer waits for a decision. Reload the page to see where it stands.',
  },
  'activation-own-request': {
    status: 403,
    fr: 'Vous avez fait cette demande : une autre personne doit l’accepter ou la refuser.',
    en: 'You made this request: somebody else has to accept or refuse it.',
  },
  'activation-already-over': {
    status: 409,
    fr: 'Cette activation est déjà terminée, ou se termine. Rechargez la page pour voir où elle en est.',
    en: 'This activation has ended already, or is ending. Reload the page to see where it stands.',
  },
  'activation-not-open': {
    status: 409,
    fr: 'Seul un outil déjà ouvert peut être suspendu. Pour renoncer à cette demande, arrêtez-la.',
    en: 'Only a tool that is open already can be suspended. To give up this request, end it.',
  },
  'activation-not-paused': {
    status: 409,
    fr: 'Cette activation n’est ni suspendue, ni en cours d’arrêt avec ses données encore gardées. Demandez de nouveau l’outil depuis le catalogue.',
    en: 'This activation is neither suspended nor ending with its data still kept. Request the tool again from the catalogue.',
  },
  'activation-access-moving': {
    status: 409,
    fr: 'L’accès est en train d’être retiré. Attendez que l’étape soit faite, puis recommencez.',
    en: 'The access is being taken back right now. Wait until that step is done, then try again.',
  },
  'step-not-found': {
    status: 404,
    fr: 'Cette activation n’a pas cette étape. Rechargez la page, puis choisissez de nouveau.',
    en: 'This activation does not have that step. Reload the page, then choose again.',
  },
  'step-proof-missing': {
    status: 422,
    fr: 'Dites en une phrase comment c’est fait : où sont les données remises, ou comment elles sont effacées.',
    en: 'Say in one sentence how it was done: where the data were handed over, or how they were deleted.',
  },
  'step-not-manual': {
    status: 409,
    fr: 'Cette étape se fait d’elle-même, ou n’attend personne. Rechargez la page pour voir où elle en est.',
    en: 'This step happens by itself, or waits for nobody. Reload the page to see where it stands.',
  },
  'step-not-retriable': {
    status: 409,
    fr: 'Cette étape ne peut pas être relancée maintenant. Voyez qui doit agir d’abord.',
    en: 'This step cannot be tried again now. See who has to act first.',
  },
} as const satisfies Record<string, ProblemText>;

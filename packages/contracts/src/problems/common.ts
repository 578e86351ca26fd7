// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

/** Problems that any service may answer. */
export const commonProblems = {
  'not-found': {
    status: 404,
    fr: 'Cette adresse ne mène à rien, ou plus à rien. Revenez à la liste et choisissez de nouveau.',
    en: 'There is nothing at this address, or nothing any more. Go back to the list and choose again.',
  },
  'method-not-allowed': {
    status: 405,
    fr: 'Cette adresse existe, mais pas pour cette action. Consultez la description de l’API.',
    en: 'This address exists, but not for this action. See the description of the API.',
  },
  'request-invalid': {
    status: 400,
    fr: 'La demande est incomplète ou mal formée. Corrigez les points indiqués et envoyez-la de nouveau.',
    en: 'The request is incomplete or malformed. Correct the points below and send it again.',
  },
  'characters-refused': {
    status: 400,
    fr: 'Ce texte contient un caractère qui ne s’enregistre pas. Retapez-le au lieu de le coller.',
    en: 'This text has a character that cannot be stored. Type it again instead of pasting it.',
  },
  'body-not-json': {
    status: 400,
    fr: 'Le contenu envoyé n’est pas du JSON lisible. Vérifiez les guillemets et les accolades.',
    en: 'The content sent is not readable JSON. Check its quotes and braces.',
  },
  'body-too-deep': {
    status: 400,
    fr: 'Le contenu envoyé est imbriqué sur plus de {levels} niveaux. Vérifiez ce qui le produit.',
    en: 'The content sent is nested more than {levels} levels deep. Check what makes it.',
  },
  'body-too-large': {
    status: 413,
    fr: 'Le contenu envoyé dépasse {limit}. Envoyez-le en plusieurs fois.',
    en: 'The content sent is larger than {limit}. Send it in several parts.',
  },
  'file-too-large': {
    status: 413,
    fr: 'Ce fichier dépasse {limit}. Réduisez-le, ou donnez un lien vers le document.',
    en: 'This file is larger than {limit}. Make it smaller, or give a link to the document.',
  },
  'media-type-unsupported': {
    status: 415,
    fr: 'Ce type de contenu n’est pas accepté ici. Envoyez {expected}.',
    en: 'This type of content is not accepted here. Send {expected}.',
  },
  'token-missing': {
    status: 401,
    fr: 'Vous n’êtes pas connecté. Connectez-vous, puis recommencez.',
    en: 'You are not signed in. Sign in, then try again.',
  },
  'token-refused': {
    status: 403,
    fr: 'Votre connexion n’est pas valable pour ce service. Déconnectez-vous, puis connectez-vous de nouveau.',
    en: 'Your sign-in is not valid for this service. Sign out, then sign in again.',
  },
  'second-factor-needed': {
    status: 401,
    fr: 'Cette action demande un second facteur, donné il y a moins de {minutes} minutes. Confirmez que c’est bien vous, puis recommencez.',
    en: 'This action asks for a second factor, given less than {minutes} minutes ago. Confirm that it is you, then try again.',
  },
  'token-outdated': {
    status: 401,
    fr: 'Vos mandats ont changé depuis votre connexion. La page va se mettre à jour ; sinon, connectez-vous de nouveau.',
    en: 'Your mandates changed since you signed in. The page will refresh; otherwise sign in again.',
  },
  'authz-catching-up': {
    status: 503,
    fr: 'Vos nouveaux droits arrivent. Réessayez dans quelques secondes.',
    en: 'Your new rights are on their way. Try again in a few seconds.',
  },
  'session-revoked': {
    status: 401,
    fr: 'Cette session a été fermée. Connectez-vous de nouveau.',
    en: 'This session was ended. Sign in again.',
  },
  'account-disabled': {
    status: 403,
    fr: 'Votre compte est désactivé. Demandez à la coordination de votre structure de vous inviter de nouveau.',
    en: 'Your account is disabled. Ask the coordination of your organisation to invite you again.',
  },
  forbidden: {
    status: 403,
    fr: 'Aucun de vos mandats ne permet cette action ici. Demandez-la à la coordination de la structure ou à la strate au-dessus.',
    en: 'None of your mandates allows this action here. Ask the coordination of the organisation or the tier above.',
  },
  'forbidden-with-this-hat': {
    status: 403,
    fr: 'La casquette choisie ne permet pas cette action, mais une autre des vôtres le permet. Changez de casquette, puis recommencez.',
    en: 'The hat you wear does not allow this action, but another of yours does. Change hats, then try again.',
  },
  'mandate-not-yours': {
    status: 403,
    fr: 'Cette casquette n’est pas ou n’est plus à vous. Choisissez-en une autre.',
    en: 'This hat is not, or is no longer, yours. Choose another.',
  },
  'precondition-required': {
    status: 428,
    fr: 'La version que vous modifiez n’est pas indiquée. Rechargez la page, puis recommencez.',
    en: 'The version that you are changing is not stated. Reload the page, then try again.',
  },
  'version-conflict': {
    status: 412,
    fr: 'Quelqu’un d’autre vient de modifier cette fiche. Rechargez-la pour voir son changement, puis refaites le vôtre.',
    en: 'Somebody else has just changed this. Reload to see their change, then make yours again.',
  },
  'idempotency-key-reused': {
    status: 422,
    fr: 'Cette clé a déjà servi pour une autre demande. Employez une clé nouvelle.',
    en: 'This key was already used for another request. Use a new key.',
  },
  'csv-invalid': {
    status: 422,
    fr: 'Ce fichier contient des lignes à corriger : {count}. Rien n’a été enregistré. Corrigez-les, puis importez de nouveau.',
    en: 'This file has lines to correct: {count}. Nothing was saved. Correct them, then import again.',
  },
  'too-many-requests': {
    status: 429,
    fr: 'Trop de demandes en peu de temps. Attendez une minute, puis recommencez.',
    en: 'Too many requests in a short time. Wait a minute, then try again.',
  },
  unavailable: {
    status: 503,
    fr: 'Ce service redémarre ou attend un autre service. Rien n’est perdu ; réessayez dans une minute.',
    en: 'This service is restarting or waits for another. Nothing is lost; try again in a minute.',
  },
  internal: {
    status: 500,
    fr: 'Une erreur imprévue est survenue ; elle est notée avec le numéro de suivi. Réessayez, puis signalez-la.',
    en: 'An unexpected error occurred; it was noted with its tracking number. Try again, then report it.',
  },
} as const satisfies Record<string, ProblemText>;

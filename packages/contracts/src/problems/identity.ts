// SPDX-License-Identifier: AGPL-3.0-or-later
import { identityNetworkProblems } from './identity-network.ts';
import { identityPasswordProblems } from './identity-passwords.ts';
import type { ProblemText } from './problem-text.ts';

/** Problems that the identity service answers. */
export const identityProblems = {
  ...identityNetworkProblems,
  ...identityPasswordProblems,
  'organisation-unknown': {
    status: 404,
    fr: 'Cette structure n’existe pas ici, ou plus. Choisissez-la de nouveau dans la liste.',
    en: 'This organisation does not exist here, or no longer. Choose it again from the list.',
  },
  'address-invalid': {
    status: 422,
    fr: 'L’adresse « {email} » est incomplète. Corrigez-la, par exemple nom@exemple.org.',
    en: 'The address “{email}” is incomplete. Correct it, for instance name@example.org.',
  },
  'person-name-invalid': {
    status: 422,
    fr: '« {name} » contient un signe qui n’a pas sa place dans un nom. Retirez-le, puis recommencez.',
    en: '“{name}” holds a sign that has no place in a name. Remove it, then try again.',
  },
  'file-not-utf8': {
    status: 422,
    fr: 'Ce fichier n’est pas enregistré en UTF-8 : la ligne {line} contient un caractère illisible. Dans votre tableur, choisissez « Enregistrer sous », « CSV UTF-8 », puis importez de nouveau. Rien n’a été enregistré.',
    en: 'This file is not saved as UTF-8: line {line} holds an unreadable character. In your spreadsheet choose “Save as”, “CSV UTF-8”, then import again. Nothing was saved.',
  },
  'csv-header-unknown': {
    status: 422,
    fr: 'La première ligne ne porte pas les colonnes attendues. Il manque : {missing}. Reprenez le modèle, puis importez de nouveau.',
    en: 'The first line does not hold the expected columns. Missing: {missing}. Start from the template, then import again.',
  },
  'csv-unreadable': {
    status: 422,
    fr: 'La ligne {line} a des guillemets mal fermés, ou n’a pas de fin : la suite ne peut pas être lue. Corrigez-la, puis importez de nouveau.',
    en: 'Line {line} has quotes that are not closed, or no end: what follows cannot be read. Correct it, then import again.',
  },
  'csv-too-long': {
    status: 422,
    fr: 'Ce fichier a {found} lignes, pour {most} au plus. Partagez-le en plusieurs fichiers, puis importez-les l’un après l’autre.',
    en: 'This file has {found} lines, where {most} are the most. Split it into several files, then import them one after the other.',
  },
  'csv-empty': {
    status: 422,
    fr: 'Ce fichier ne contient aucune ligne à importer. Vérifiez que vous avez choisi le bon fichier.',
    en: 'This file holds no line to import. Check that you chose the right file.',
  },
  'import-unknown': {
    status: 404,
    fr: 'Cet import n’existe pas ici, ou plus : un import est gardé 90 jours. Importez de nouveau le fichier.',
    en: 'This import does not exist here, or no longer: an import is kept for 90 days. Import the file again.',
  },
  'import-not-checked': {
    status: 409,
    fr: 'Cet import a déjà été lancé ou arrêté. Rechargez la page pour voir où il en est.',
    en: 'This import was started or stopped already. Reload the page to see where it stands.',
  },
  'import-already-over': {
    status: 409,
    fr: 'Cet import est déjà fini ou arrêté : il n’y a plus rien à arrêter. Rechargez la page pour voir où il en est.',
    en: 'This import is over or stopped already: there is nothing left to stop. Reload the page to see where it stands.',
  },
  'role-not-for-tier': {
    status: 422,
    fr: 'Ce rôle n’existe pas à cette strate. Choisissez un autre rôle, ou une autre structure.',
    en: 'This role does not exist at this tier. Choose another role, or another organisation.',
  },
  'mandate-dates-reversed': {
    status: 422,
    fr: 'Le mandat finirait ({to}) avant de commencer ({from}). Corrigez l’une des deux dates.',
    en: 'The mandate would end ({to}) before it begins ({from}). Correct one of the two dates.',
  },
  'too-many-mandates': {
    status: 422,
    fr: 'Une personne porte {most} mandats et adhésions au plus. Terminez-en qui ne servent plus, puis recommencez. Rien n’a été enregistré.',
    en: 'A person holds {most} mandates and memberships at most. End some that are no longer of use, then try again. Nothing was saved.',
  },
  'mandate-already-held': {
    status: 409,
    fr: 'Cette personne tient déjà ce rôle dans cette structure à ces dates. Rien n’est à faire.',
    en: 'This person already holds this role at this organisation on these dates. There is nothing to do.',
  },
  'mandate-last-coordination': {
    status: 409,
    fr: 'C’est la dernière coordination nationale : plus personne ne pourrait en donner une. Donnez-la d’abord à quelqu’un.',
    en: 'This is the last national coordination: nobody could give one any more. Give it to somebody first.',
  },
  'mandate-already-over': {
    status: 409,
    fr: 'Ce mandat est déjà fini. Rechargez la page pour voir l’état du jour.',
    en: 'This mandate is already over. Reload the page to see today’s state.',
  },
  'person-disabled': {
    status: 409,
    fr: 'Ce compte est désactivé. Invitez la personne de nouveau pour le rouvrir.',
    en: 'This account is disabled. Invite the person again to open it.',
  },
  'invitation-already-open': {
    status: 409,
    fr: 'Une invitation à ce rôle attend déjà cette adresse jusqu’au {until}. Renvoyez-la plutôt, ou révoquez-la d’abord.',
    en: 'An invitation to this role already waits for this address until {until}. Send it again instead, or revoke it first.',
  },
  'invitation-unknown': {
    status: 404,
    fr: 'Ce lien d’invitation n’est pas valable. Ouvrez le dernier courriel reçu, ou demandez une nouvelle invitation.',
    en: 'This invitation link is not valid. Open the latest mail you received, or ask for a new invitation.',
  },
  'invitation-used': {
    status: 409,
    fr: 'Cette invitation a déjà servi. Si c’était vous, votre casquette est dans le menu ; sinon, demandez une nouvelle invitation.',
    en: 'This invitation was already used. If it was you, your hat is in the menu; otherwise ask for a new invitation.',
  },
  'invitation-expired': {
    status: 410,
    fr: 'Cette invitation a expiré : elle durait 72 heures. Demandez à la personne qui vous a invité de la renvoyer.',
    en: 'This invitation has expired: it lasted 72 hours. Ask the person who invited you to send it again.',
  },
  'invitation-revoked': {
    status: 410,
    fr: 'Cette invitation a été retirée. Écrivez à la structure qui vous a invité si c’est une erreur.',
    en: 'This invitation was withdrawn. Write to the organisation that invited you if this is a mistake.',
  },
  'invitation-for-another-address': {
    status: 403,
    fr: 'Cette invitation est pour une autre adresse que la vôtre. Déconnectez-vous, puis connectez-vous avec l’adresse qui a reçu le courriel.',
    en: 'This invitation is for another address than yours. Sign out, then sign in with the address that received the mail.',
  },
  'invitation-not-open': {
    status: 409,
    fr: 'Cette invitation n’attend plus de réponse. Rechargez la liste ; invitez de nouveau si besoin.',
    en: 'This invitation no longer waits for an answer. Reload the list; invite again if needed.',
  },
  'client-not-ready': {
    status: 409,
    fr: 'Le client de cette instance n’est pas encore prêt. Suivez son étape dans le fil, puis revenez.',
    en: 'The client of this instance is not ready yet. Follow its step in the thread, then come back.',
  },
  'client-has-no-secret': {
    status: 409,
    fr: 'Cet outil se connecte en SAML : il n’a pas de secret. Donnez-lui l’adresse des métadonnées de la connexion unique.',
    en: 'This tool signs people in by SAML: it has no secret. Give it the address of the sign-on’s metadata.',
  },
  'client-secret-already-read': {
    status: 409,
    fr: 'Ce secret a déjà été lu, le {at}. Si vous ne l’avez plus, remplacez-le par un nouveau.',
    en: 'This secret was already read, on {at}. If you no longer have it, replace it with a new one.',
  },
  'keycloak-unreachable': {
    status: 503,
    fr: 'Le service de connexion ne répond pas. Rien n’est perdu ; réessayez dans une minute.',
    en: 'The sign-in service does not answer. Nothing is lost; try again in a minute.',
  },
} as const satisfies Record<string, ProblemText>;

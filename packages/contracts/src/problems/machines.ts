// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

/** Problems of machine keys and of directories that use SCIM. */
export const machineProblems = {
  'key-refused': {
    status: 401,
    fr: 'Cette clé n’est pas valable ici : elle est inconnue, expirée, révoquée ou pour un autre usage. Créez-en une nouvelle dans la console.',
    en: 'This key is not valid here: it is unknown, expired, revoked or for another use. Create a new one in the console.',
  },
  'key-life-invalid': {
    status: 422,
    fr: 'Une clé dure d’aujourd’hui à 400 jours. Choisissez une date de fin plus proche.',
    en: 'A key lasts from today to 400 days. Choose an earlier end.',
  },
  'key-over': {
    status: 409,
    fr: 'Cette clé est déjà révoquée ou expirée. Créez-en une nouvelle si besoin.',
    en: 'This key is revoked or expired already. Create a new one if needed.',
  },
  'key-mandate-elsewhere': {
    status: 422,
    fr: 'Une clé de programme agit avec votre mandat : créez-la à la structure où vous le tenez.',
    en: 'A key for programs acts with your mandate: create it at the organisation where you hold it.',
  },
  'key-scopes-missing': {
    status: 422,
    fr: 'Dites à quoi servira la clé : outils, personnes ou fournisseurs d’identité.',
    en: 'Say what the key is for: tools, people or identity providers.',
  },
  'key-scope-missing': {
    status: 403,
    fr: 'La clé « {key} » n’a pas été créée pour cela : il lui manque l’usage « {scope} ». Créez-en une autre dans la console.',
    en: 'The key “{key}” was not made for this: it lacks the use “{scope}”. Create another one in the console.',
  },
  'key-not-for-this': {
    status: 403,
    fr: 'Aucune clé ne permet cela, la clé « {key} » non plus : connectez-vous vous-même, par la console ou « essaim sign-in ».',
    en: 'No key allows this, nor does the key “{key}”: sign in yourself, in the console or with “essaim sign-in”.',
  },
  'scim-filter-invalid': {
    status: 400,
    fr: 'Le filtre n’a plus de sens à partir de « {found} ». Corrigez-le, puis recommencez.',
    en: 'The filter stops making sense at “{found}”. Correct it, then try again.',
  },
  'scim-path-invalid': {
    status: 400,
    fr: 'L’attribut « {found} » n’existe pas ici, ou son chemin est mal formé. Consultez /Schemas.',
    en: 'The attribute “{found}” does not exist here, or its path is malformed. See /Schemas.',
  },
  'scim-no-target': {
    status: 400,
    fr: 'Aucune valeur de « {path} » ne correspond à l’opération. Lisez la ressource, puis recommencez.',
    en: 'No value of “{path}” fits the operation. Read the resource, then try again.',
  },
  'scim-value-invalid': {
    status: 400,
    fr: 'La valeur de « {attribute} » manque ou n’est pas du bon type. Corrigez-la, puis recommencez.',
    en: 'The value of “{attribute}” is missing or of the wrong type. Correct it, then try again.',
  },
  'scim-mutability': {
    status: 400,
    fr: 'L’attribut « {attribute} » ne peut pas être changé par un annuaire. Retirez-le de la demande.',
    en: 'The attribute “{attribute}” cannot be changed by a directory. Remove it from the request.',
  },
  'scim-syntax-invalid': {
    status: 400,
    fr: 'La demande ne suit pas le format SCIM 2.0. Vérifiez `schemas` et la forme du contenu.',
    en: 'The request does not follow the SCIM 2.0 format. Check `schemas` and the shape of the content.',
  },
  'scim-uniqueness': {
    status: 409,
    fr: 'Ce nom, cet identifiant ou cette adresse est déjà à quelqu’un. Cherchez la personne, ou invitez-la si elle est d’une autre structure.',
    en: 'This name, identifier or address belongs to somebody already. Look the person up, or invite them if they are of another organisation.',
  },
  'scim-outside': {
    status: 403,
    fr: 'Cette ressource est hors de la structure de la clé, ou ne se change pas par un annuaire. Demandez-le dans la console.',
    en: 'This resource lies outside the organisation of the key, or is not changed by a directory. Ask for it in the console.',
  },
  'scim-person-beyond': {
    status: 403,
    fr: 'Cette personne tient aussi un rôle que l’annuaire ne gère pas : seules ses adhésions d’ici peuvent changer. Modifiez sa fiche dans la console.',
    en: 'This person also holds a role that the directory does not manage: only memberships held here can change. Change the account in the console.',
  },
  'scim-operation-unsupported': {
    status: 501,
    fr: 'Cette opération n’est pas offerte ici. Consultez /ServiceProviderConfig.',
    en: 'This operation is not offered here. See /ServiceProviderConfig.',
  },
  'scim-bulk-too-large': {
    status: 413,
    fr: 'L’envoi groupé dépasse la limite : {operations} opérations, {size} octets. Envoyez-le en plusieurs fois.',
    en: 'The bulk request is over the limit: {operations} operations, {size} bytes. Send it in several parts.',
  },
} as const satisfies Record<string, ProblemText>;

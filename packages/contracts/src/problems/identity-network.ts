// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

/** Problems of the network's structure: transfers, mergers, splits, duplicates, numbers. */
export const identityNetworkProblems = {
  'structure-change-unknown': {
    status: 404,
    fr: 'Ce changement de structure n’existe pas ici. Choisissez-le de nouveau dans la liste.',
    en: 'This change of structure does not exist here. Choose it again from the list.',
  },
  'structure-change-incomplete': {
    status: 422,
    fr: 'Il manque « {field} » pour ce changement. Complétez-le, puis recommencez.',
    en: '“{field}” is missing for this change. Give it, then try again.',
  },
  'structure-change-wrong-tier': {
    status: 422,
    fr: 'Ces deux structures ne sont pas aux strates voulues. Une région va sous la nation, un département sous une région, une association sous un département ; une fusion se fait à la même strate.',
    en: 'These two organisations are not of the tiers that this needs. A region goes under the nation, a department under a region, an association under a department; a merger stays within one tier.',
  },
  'structure-change-no-effect': {
    status: 422,
    fr: 'Ce changement ne changerait rien : la structure est déjà ainsi. Choisissez une autre structure.',
    en: 'This would change nothing: the organisation is like this already. Choose another one.',
  },
  'structure-change-reason-missing': {
    status: 422,
    fr: 'Un changement qui vaut depuis un jour passé doit dire pourquoi. Écrivez la raison.',
    en: 'A change that holds since a past day has to say why. Write the reason.',
  },
  'structure-change-too-early': {
    status: 422,
    fr: 'Cette structure a déjà changé le {since}. Choisissez un jour qui n’est pas avant.',
    en: 'This organisation changed on {since} already. Choose a day that is not before it.',
  },
  'structure-change-already-planned': {
    status: 409,
    fr: 'Un changement est déjà prévu pour l’une de ces structures le {on}. Annulez-le d’abord.',
    en: 'A change is planned already for one of these organisations on {on}. Cancel it first.',
  },
  'structure-change-not-planned': {
    status: 409,
    fr: 'Ce changement est déjà fait ou annulé. Rechargez la page pour voir où il en est.',
    en: 'This change was made or cancelled already. Reload the page to see where it stands.',
  },
  'organisation-unknown-then': {
    status: 404,
    fr: 'Cette structure n’existait pas encore le {day}. Choisissez un jour plus récent.',
    en: 'This organisation did not exist yet on {day}. Choose a later day.',
  },
  'organisation-merged': {
    status: 409,
    fr: 'Cette structure a été fusionnée dans « {name} ». Faites ce changement là-bas.',
    en: 'This organisation was merged into “{name}”. Make this change there.',
  },
  'organisation-key-taken': {
    status: 409,
    fr: 'La clé « {key} » est déjà celle d’une autre structure. Choisissez-en une autre.',
    en: 'The key “{key}” is that of another organisation already. Choose another one.',
  },
  'organisation-key-invalid': {
    status: 422,
    fr: '« {key} » ne convient pas comme clé ici. Prenez des lettres sans accent, des chiffres et des tirets, et le début que demande la strate.',
    en: '“{key}” does not do as a key here. Take letters without accents, digits and hyphens, and the beginning that the tier asks for.',
  },
  'siren-invalid': {
    status: 422,
    fr: '« {value} » n’est pas un numéro SIREN : neuf chiffres, dont le dernier contrôle les autres. Relisez-le sur l’avis de situation de l’INSEE.',
    en: '“{value}” is not a SIREN number: nine digits, the last of which checks the others. Read it again on the notice of INSEE.',
  },
  'siret-invalid': {
    status: 422,
    fr: '« {value} » n’est pas un numéro SIRET : quatorze chiffres, dont le dernier contrôle les autres. Relisez-le sur l’avis de situation de l’INSEE.',
    en: '“{value}” is not a SIRET number: fourteen digits, the last of which checks the others. Read it again on the notice of INSEE.',
  },
  'siret-of-another-siren': {
    status: 422,
    fr: 'Le SIRET {siret} ne commence pas par le SIREN {siren}. Corrigez l’un des deux.',
    en: 'The SIRET {siret} does not begin with the SIREN {siren}. Correct one of the two.',
  },
  'rna-invalid': {
    status: 422,
    fr: '« {value} » n’est pas un numéro RNA : W puis neuf signes. Relisez-le sur le récépissé de la préfecture.',
    en: '“{value}” is not an RNA number: W then nine signs. Read it again on the receipt of the prefecture.',
  },
  'commune-code-invalid': {
    status: 422,
    fr: '« {value} » n’est pas le code INSEE d’une commune du département de cette structure. Ce n’est pas le code postal : relisez-le.',
    en: '“{value}” is not the INSEE code of a commune of this organisation’s department. It is not the postcode: read it again.',
  },
  'referent-incomplete': {
    status: 422,
    fr: 'Donnez un nom, et une adresse ou un numéro de téléphone.',
    en: 'Give a name, and an address or a telephone number.',
  },
  'referent-without-mandate': {
    status: 422,
    fr: 'Cette personne n’a pas de mandat dans cette structure. Choisissez-en une autre, ou écrivez son nom et son adresse.',
    en: 'This person has no mandate at this organisation. Choose another one, or write a name and an address.',
  },
  'substitute-outlasts': {
    status: 422,
    fr: 'Le mandat remplacé va du {from} au {to}. Choisissez des jours entre les deux.',
    en: 'The mandate that is stood in for goes from {from} to {to}. Choose days between the two.',
  },
  'substitute-of-substitute': {
    status: 422,
    fr: 'Ce mandat est déjà celui d’une suppléance. Nommez quelqu’un pour le mandat remplacé.',
    en: 'This mandate is that of a substitute already. Name somebody for the mandate that is stood in for.',
  },
  'invitation-without-address': {
    status: 409,
    fr: 'Cette invitation est pour une personne sans adresse. Imprimez-la de nouveau.',
    en: 'This invitation is for somebody without an address. Print it again.',
  },
  'invitation-has-address': {
    status: 409,
    fr: 'Cette invitation part par courriel. Renvoyez-la plutôt que de l’imprimer.',
    en: 'This invitation goes by e-mail. Send it again rather than print it.',
  },
  'printed-code-unknown': {
    status: 404,
    fr: 'Ce code n’est pas reconnu. Relisez-le sur la feuille : douze signes, en trois groupes de quatre.',
    en: 'This code is not known. Read it again on the sheet: twelve signs, in three groups of four.',
  },
  'printed-code-blocked': {
    status: 409,
    fr: 'Ce code a été mal tapé trop souvent : il ne sert plus. Demandez une nouvelle feuille à votre coordination.',
    en: 'This code was typed wrong too often: it is of no use any more. Ask your coordination for a new sheet.',
  },
  'duplicate-unknown': {
    status: 404,
    fr: 'Ce doublon n’existe pas ici, ou plus. Rechargez la liste.',
    en: 'This duplicate does not exist here, or no longer. Reload the list.',
  },
  'duplicate-already-decided': {
    status: 409,
    fr: 'Ce doublon est déjà tranché. Rechargez la liste pour voir comment.',
    en: 'This duplicate was decided already. Reload the list to see how.',
  },
  'duplicate-keep-neither': {
    status: 422,
    fr: 'Choisissez laquelle des deux associations est gardée.',
    en: 'Choose which of the two associations is kept.',
  },
} as const satisfies Record<string, ProblemText>;

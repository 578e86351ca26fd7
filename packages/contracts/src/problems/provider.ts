// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

/** Refusals around organisations' own identity providers. */
export const providerProblems = {
  'provider-unknown': {
    status: 404,
    fr: 'Ce fournisseur d’identité n’existe pas ici, ou plus. Rechargez la liste.',
    en: 'This identity provider does not exist here, or no longer. Reload the list.',
  },
  'provider-tier': {
    status: 422,
    fr: 'Seule une région ou un département peut avoir son fournisseur d’identité. Choisissez une autre structure.',
    en: 'Only a region or a department can have an identity provider. Choose another organisation.',
  },
  'provider-alias-taken': {
    status: 409,
    fr: 'Un autre fournisseur a pris le nom « {alias} » entre-temps. Rechargez la page : les adresses à donner ont changé.',
    en: 'Another provider took the name “{alias}” meanwhile. Reload the page: the addresses to give have changed.',
  },
  'provider-client-missing': {
    status: 422,
    fr: 'Il manque l’identifiant du client ou son secret. Recopiez-les depuis votre fournisseur.',
    en: 'The client id or its secret is missing. Copy them from your provider.',
  },
  'provider-enabled': {
    status: 409,
    fr: 'Ce fournisseur est en service. Désactivez-le d’abord, puis recommencez.',
    en: 'This provider is in service. Disable it first, then try again.',
  },
  'provider-not-enabled': {
    status: 409,
    fr: 'Ce fournisseur n’est pas en service : il n’y a rien à désactiver. Rechargez la page.',
    en: 'This provider is not in service: there is nothing to disable. Reload the page.',
  },
  'provider-not-tested': {
    status: 409,
    fr: 'Ce fournisseur n’a pas encore réussi sa connexion d’essai. Faites-la, puis activez-le.',
    en: 'This provider has not passed its test sign-in yet. Do it, then enable it.',
  },
  'provider-not-checked': {
    status: 409,
    fr: 'Les réglages de ce fournisseur ont un point à corriger. Testez-les de nouveau avant la connexion d’essai.',
    en: 'The settings of this provider have a point to correct. Test them again before the test sign-in.',
  },
  'provider-link-last': {
    status: 409,
    fr: 'C’est votre seule façon d’entrer. Choisissez un mot de passe ou reliez un autre compte, puis recommencez.',
    en: 'This is your only way in. Choose a password or link another account, then try again.',
  },
  'provider-trial-unknown': {
    status: 404,
    fr: 'Cette connexion d’essai est finie, ou date de plus de dix minutes. Recommencez-la.',
    en: 'This test sign-in is over, or began more than ten minutes ago. Start it again.',
  },
  'provider-domain-invalid': {
    status: 422,
    fr: '« {domain} » n’est pas un domaine. Écrivez ce qui suit l’arobase, par exemple exemple.org.',
    en: '“{domain}” is not a domain. Write what follows the at sign, for instance example.org.',
  },
  'provider-domain-public': {
    status: 422,
    fr: '« {domain} » est une messagerie ouverte à tous. Employez un domaine qui n’est qu’à vous.',
    en: '“{domain}” is a mail service open to everybody. Use a domain that is yours alone.',
  },
  'provider-domain-taken': {
    status: 409,
    fr: 'Le domaine « {domain} » est déjà celui d’un autre fournisseur. Retirez-le d’abord là-bas.',
    en: 'The domain “{domain}” already belongs to another provider. Remove it there first.',
  },
  'provider-domain-unproven': {
    status: 422,
    fr: 'L’enregistrement TXT attendu n’est pas encore visible à « {name} ». Publiez-le, puis vérifiez de nouveau : une heure peut passer.',
    en: 'The expected TXT record is not visible yet at “{name}”. Publish it, then verify again: an hour may pass.',
  },
  'provider-move-same': {
    status: 422,
    fr: 'Choisissez un autre fournisseur en service de la même structure comme destination.',
    en: 'Choose another provider in service, of the same organisation, as the destination.',
  },
} as const satisfies Record<string, ProblemText>;

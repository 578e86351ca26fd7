// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Language, sentence } from '@essaim/contracts';
import type { ActivationTrouble } from './activation-trouble.ts';

type Texts = Readonly<Record<Language, string>>;

const STEPS: Readonly<Record<NonNullable<ActivationTrouble['step']>, Texts>> = {
  dependency: { fr: 'outil dont il dépend', en: 'tool that it depends on' },
  client: { fr: 'client de connexion', en: 'sign-in client' },
  access: { fr: 'accès de la structure', en: 'access of the organisation' },
  configuration: { fr: 'configuration chez l’hébergeur', en: 'configuration at the hoster' },
  probe: { fr: 'réponse de l’outil à son adresse', en: 'answer of the tool at its address' },
  'first-sign-in': { fr: 'première connexion', en: 'first sign-in' },
  suspension: { fr: 'suspension de l’accès', en: 'suspending the access' },
  export: { fr: 'export des données', en: 'export of the data' },
  receipt: { fr: 'réception des données', en: 'receipt of the data' },
  accounts: { fr: 'fermeture des comptes', en: 'closing of the accounts' },
  retention: { fr: 'conservation des données', en: 'keeping of the data' },
  deletion: { fr: 'effacement des données', en: 'deletion of the data' },
  revocation: { fr: 'retrait de l’accès', en: 'taking the access back' },
};

const SENTENCES: Readonly<Record<ActivationTrouble['code'], Texts>> = {
  refused: {
    fr: 'La demande de {tool} a été refusée. Choisissez une autre offre dans le catalogue.',
    en: 'The request for {tool} was refused. Choose another offer in the catalogue.',
  },
  suspended: { fr: 'L’usage de {tool} est suspendu.', en: 'The use of {tool} is suspended.' },
  'step-failed': {
    fr: 'L’activation de {tool} est arrêtée à l’étape « {step} ».',
    en: 'The activation of {tool} is stopped at the step “{step}”.',
  },
  'step-waiting': {
    fr: 'L’activation de {tool} attend l’étape « {step} ».',
    en: 'The activation of {tool} waits for the step “{step}”.',
  },
};

/** Why an activation cannot go on, in the reader's language. */
export const troubleSentence = (
  { code, toolName, step }: ActivationTrouble,
  language: Language,
): string =>
  sentence(SENTENCES[code], language, {
    tool: toolName,
    step: step === null ? '' : STEPS[step][language],
  });

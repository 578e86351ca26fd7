// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { ActivationCopy } from './activation-copy.ts';

/** Why an activation cannot go on, in words, and the organisation that can act. */
export interface ActivationTrouble {
  readonly text: string;
  readonly organisationId: Uuid | null;
}

const STEPS: Readonly<Record<ActivationCopy['steps'][number]['key'], string>> = {
  dependency: 'outil dont il dépend',
  client: 'client de connexion',
  access: 'accès de la structure',
  configuration: 'configuration chez l’hébergeur',
  'first-sign-in': 'première connexion',
  revocation: 'retrait de l’accès',
};

/** What keeps an activation from going on; null while it goes its way. */
export const activationTrouble = (copy: ActivationCopy): ActivationTrouble | null => {
  const organisationId = (copy.who?.organisationId ?? null) as Uuid | null;
  if (copy.state === 'refused') {
    return {
      text: `La demande de ${copy.toolName} a été refusée. Choisissez une autre offre dans le catalogue.`,
      organisationId: null,
    };
  }
  if (copy.state === 'suspended') {
    return { text: `L’usage de ${copy.toolName} est suspendu.`, organisationId };
  }
  const failed = copy.steps.find(({ state }) => state === 'failed');
  if (!failed) return null;
  return {
    text: `L’activation de ${copy.toolName} est arrêtée à l’étape « ${STEPS[failed.key]} ».`,
    organisationId: (failed.who?.organisationId ?? organisationId) as Uuid | null,
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { ActivationCopy } from './activation-copy.ts';

type Step = ActivationCopy['steps'][number];

/** Why an activation cannot go on, in words, and the organisation that can act. */
export interface ActivationTrouble {
  readonly text: string;
  readonly organisationId: Uuid | null;
}

const STEPS: Readonly<Record<Step['key'], string>> = {
  dependency: 'outil dont il dépend',
  client: 'client de connexion',
  access: 'accès de la structure',
  configuration: 'configuration chez l’hébergeur',
  'first-sign-in': 'première connexion',
  revocation: 'retrait de l’accès',
};

/** Whether a step waits for people of another organisation than the one that asked. */
const waitsForOthers = ({ state, who }: Step, organisationId: string): boolean =>
  state === 'waiting' &&
  who?.kind === 'people' &&
  who.organisationId !== undefined &&
  who.organisationId !== organisationId;

/**
 * What keeps an activation from going on although its organisation can do nothing: a step that
 * failed, or one that somebody else has to make. Null while it goes its way.
 */
export const activationTrouble = (copy: ActivationCopy): ActivationTrouble | null => {
  const at = (step?: Step) =>
    (step?.who?.organisationId ?? copy.who?.organisationId ?? null) as Uuid | null;
  if (copy.state === 'refused') {
    return {
      text: `La demande de ${copy.toolName} a été refusée. Choisissez une autre offre dans le catalogue.`,
      organisationId: null,
    };
  }
  if (copy.state === 'suspended') {
    return { text: `L’usage de ${copy.toolName} est suspendu.`, organisationId: at() };
  }
  const failed = copy.steps.find(({ state }) => state === 'failed');
  if (failed) {
    return {
      text: `L’activation de ${copy.toolName} est arrêtée à l’étape « ${STEPS[failed.key]} ».`,
      organisationId: at(failed),
    };
  }
  const waiting = copy.steps.find((step) => waitsForOthers(step, copy.organisationId));
  return waiting
    ? {
        text: `L’activation de ${copy.toolName} attend l’étape « ${STEPS[waiting.key]} ».`,
        organisationId: at(waiting),
      }
    : null;
};

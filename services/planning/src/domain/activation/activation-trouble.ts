// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { ActivationCopy } from './activation-copy.ts';

type Step = ActivationCopy['steps'][number];

/** Why an activation cannot go on: a code and the data of its sentence. */
export interface ActivationTrouble {
  readonly code: 'refused' | 'suspended' | 'step-failed' | 'step-waiting';
  readonly toolName: string;
  /** The step at which it stands; null when it is none. */
  readonly step: Step['key'] | null;
}

/** Trouble, and the organisation that can act. */
interface FoundTrouble {
  readonly trouble: ActivationTrouble;
  readonly organisationId: Uuid | null;
}

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
export const activationTrouble = (copy: ActivationCopy): FoundTrouble | null => {
  const found = (code: ActivationTrouble['code'], step?: Step): FoundTrouble => ({
    trouble: { code, toolName: copy.toolName, step: step?.key ?? null },
    organisationId: (step?.who?.organisationId ?? copy.who?.organisationId ?? null) as Uuid | null,
  });
  if (copy.state === 'refused') return { ...found('refused'), organisationId: null };
  if (copy.state === 'suspended') return found('suspended');
  const failed = copy.steps.find(({ state }) => state === 'failed');
  if (failed) return found('step-failed', failed);
  const waiting = copy.steps.find((step) => waitsForOthers(step, copy.organisationId));
  return waiting ? found('step-waiting', waiting) : null;
};

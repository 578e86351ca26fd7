// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MandateRole, Uuid } from '@essaim/kernel';
import { whoCorrects } from '../reasons/refusals.ts';
import { type Activation, type Step, type StepKey, currentSteps } from './activation.ts';

/** Who can act: a service by itself, or those who hold a role at an organisation. */
export type Who =
  | { readonly kind: 'service'; readonly service: 'identity' | 'catalog' }
  | { readonly kind: 'people'; readonly role: MandateRole; readonly organisationId: Uuid };

/** Where an activation stands: what it waits for, since when, why, and who can move it. */
export interface Standing {
  readonly since: string;
  readonly blockedStep: StepKey | null;
  readonly reasonCode: string | null;
  readonly who: Who | null;
}

const IDENTITY: Who = { kind: 'service', service: 'identity' };
const URGENCY: readonly Step['state'][] = ['failed', 'waiting', 'in-progress', 'pending'];

/** Why a step is not done. */
export const stepReason = (step: Step): string | null =>
  step.reasonCode ?? (step.state === 'in-progress' ? 'asked-identity' : null);

/** Who can move a step; null when nobody has to, or another step comes first. */
export const whoActs = (activation: Activation, step: Step): Who | null => {
  if (step.state === 'done' || step.state === 'pending') return null;
  const people = (role: MandateRole, organisationId: Uuid): Who => ({
    kind: 'people',
    role,
    organisationId,
  });
  const operator = people('operator', activation.hosterOrganisationId);
  switch (step.key) {
    case 'dependency':
    case 'first-sign-in':
    case 'receipt':
      return people(
        activation.tier === 'local' ? 'board' : 'coordination',
        activation.organisationId,
      );
    case 'configuration':
    case 'export':
    case 'accounts':
    case 'deletion':
      return operator;
    case 'probe':
      return step.state === 'in-progress'
        ? { kind: 'service', service: 'catalog' }
        : step.reasonCode?.startsWith('probe-sign-on-')
          ? people('technical', activation.nationId)
          : operator;
    case 'retention':
      return null;
    case 'client':
    case 'access':
    case 'suspension':
    case 'revocation':
      if (step.state === 'in-progress') return IDENTITY;
      if (step.state === 'waiting') return operator;
      return whoCorrects(step.reasonCode) === 'hoster'
        ? operator
        : people('technical', activation.nationId);
  }
};

/** The step that the rest waits for: a failed one before one that waits for somebody, and so on. */
const firstOpenStep = (steps: readonly Step[]): Step | null => {
  for (const state of URGENCY) {
    const found = steps.find((step) => step.state === state);
    if (found) return found;
  }
  return null;
};

/** Who decides a request: the tier above; the nation's own, its board. */
const decider = ({ tier, parentId, nationId }: Activation): Who => ({
  kind: 'people',
  role: tier === 'local' ? 'liaison' : tier === 'national' ? 'board' : 'coordination',
  organisationId: parentId ?? nationId,
});

/** Those who suspended a use are who can lift it. */
const lifter = (activation: Activation): Who => {
  const { tier, organisationId: own, hosterOrganisationId, suspension } = activation;
  const organisationId = suspension?.organisationId ?? own;
  const isOwnBoard = tier === 'local' && organisationId === own;
  const role =
    organisationId === hosterOrganisationId ? 'operator' : isOwnBoard ? 'board' : 'coordination';
  return { kind: 'people', role, organisationId };
};

/** Where an activation stands. */
export const standingOf = (activation: Activation): Standing => {
  const { state, since } = activation;
  const still = { since, blockedStep: null, who: null };
  switch (state) {
    case 'active':
      return { ...still, reasonCode: null };
    case 'draft':
    case 'requested':
      return { ...still, reasonCode: 'awaiting-acceptance', who: decider(activation) };
    case 'refused':
      return { ...still, reasonCode: 'request-refused' };
    case 'ended':
      return { ...still, reasonCode: 'activation-ended' };
    case 'accepted':
    case 'provisioning':
    case 'suspended':
    case 'ending': {
      const step = firstOpenStep(currentSteps(activation));
      if (!step) {
        return state === 'suspended'
          ? { ...still, reasonCode: 'activation-suspended', who: lifter(activation) }
          : { ...still, reasonCode: null };
      }
      return {
        since: step.since ?? since,
        blockedStep: step.key,
        reasonCode: stepReason(step),
        who: whoActs(activation, step),
      };
    }
  }
};

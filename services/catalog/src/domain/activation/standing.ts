// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MandateRole, Uuid } from '@essaim/kernel';
import { whoCorrects } from '../reasons/refusals.ts';
import type { Activation, Step, StepKey } from './activation.ts';

/** Who can act: a service by itself, or those who hold a role at an organisation. */
export type Who =
  | { readonly kind: 'service'; readonly service: 'identity' }
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
      return people(
        activation.tier === 'local' ? 'board' : 'coordination',
        activation.organisationId,
      );
    case 'configuration':
      return operator;
    case 'client':
    case 'access':
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
    case 'suspended':
      return { ...still, reasonCode: 'activation-suspended' };
    case 'accepted':
    case 'provisioning':
    case 'ending': {
      const revocation = activation.steps.filter(({ key }) => key === 'revocation');
      const step = firstOpenStep(state === 'ending' ? revocation : activation.steps);
      if (!step) return { ...still, reasonCode: null };
      return {
        since: step.since ?? since,
        blockedStep: step.key,
        reasonCode: stepReason(step),
        who: whoActs(activation, step),
      };
    }
  }
};

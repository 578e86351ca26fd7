// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { ActivationCommand, WithdrawalOrder } from './activation-command.ts';
import type { ActivationEvent } from './activation-event.ts';
import {
  type Activation,
  type Step,
  type Withdrawal,
  isOpen,
  phaseOf,
  stepOf,
} from './activation.ts';
import { endSteps, pauseSteps } from './plan-steps.ts';

type Order<Kind extends ActivationCommand['kind']> = Extract<ActivationCommand, { kind: Kind }>;

const opening = ({ steps }: Activation): Step[] =>
  steps.filter((step) => phaseOf(step) === 'opening');

const withdrawal = (
  { by, organisationId, message, reasonCode }: WithdrawalOrder,
  at: string,
): Withdrawal => ({ at, by, organisationId, message, reasonCode });

/**
 * Takes the access back for a while; nothing is deleted.
 * @throws DomainError `activation-not-open`
 */
export const suspend = (
  state: Activation,
  order: Order<'suspend'>,
  at: string,
): ActivationEvent[] => {
  if (!isOpen(state)) throw problem('activation-not-open');
  const steps = [...opening(state), ...pauseSteps(state.signOn)];
  return [{ type: 'suspended', suspension: withdrawal(order, at), steps }];
};

/** Whether a suspension, or an end whose data are still kept, can be lifted. */
export const isResumable = (state: Activation): boolean =>
  state.state === 'suspended' ||
  (state.state === 'ending' && stepOf(state, 'retention')?.state !== 'done');

/** What took the access back, or is to. */
const taking = (state: Activation): Step | undefined =>
  stepOf(state, state.state === 'ending' ? 'revocation' : 'suspension');

/** Whether the access is being taken back right now: what is asked for meanwhile would cross it. */
export const isMoving = (state: Activation): boolean => {
  const taken = taking(state);
  return taken !== undefined && taken.state !== 'done' && taken.state !== 'pending';
};

/**
 * Lifts a suspension, or an end whose data are still kept.
 * @throws DomainError `activation-not-paused`, or `activation-access-moving` while the access is
 *   being taken back
 */
export const resume = (
  state: Activation,
  { by, message }: Order<'resume'>,
  at: string,
): ActivationEvent[] => {
  if (!isResumable(state)) throw problem('activation-not-paused');
  if (isMoving(state)) throw problem('activation-access-moving');
  const taken = taking(state);
  const steps = opening(state).map((step): Step =>
    step.key === 'access' && taken?.state === 'done'
      ? { ...step, state: 'pending', attempts: 0 }
      : step,
  );
  return [{ type: 'resumed', at, by, message, steps }];
};

/**
 * Begins the end of a use; one that never had an access is over at once.
 * @throws DomainError `activation-already-over`
 */
export const end = (state: Activation, order: Order<'end'>, at: string): ActivationEvent[] => {
  if (['ending', 'ended', 'refused'].includes(state.state)) {
    throw problem('activation-already-over');
  }
  const { wantsExport, closesAccounts, retentionDays } = order;
  const planned = endSteps({
    hasAccess: (stepOf(state, 'access')?.state ?? 'pending') !== 'pending',
    wasOpen: state.state === 'suspended' || isOpen(state),
    wantsExport,
    closesAccounts,
  });
  const ended = { ...withdrawal(order, at), retentionDays };
  if (planned.length === 0) return [{ type: 'ended', at, end: ended }];
  const isTaken = state.state === 'suspended' && taking(state)?.state === 'done';
  const steps = planned.map((step): Step =>
    step.key === 'revocation' && isTaken ? { ...step, state: 'done', since: at } : step,
  );
  return [{ type: 'ending', end: ended, steps: [...opening(state), ...steps] }];
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { isRetriable } from '../reasons/refusals.ts';
import { type RetryPolicy, nextRetry } from '../retry-policy.ts';
import type { ActivationCommand, RequestedActivation } from './activation-command.ts';
import type { ActivationEvent, Ask } from './activation-event.ts';
import { type Activation, type Step, currentSteps, isOver, stepOf } from './activation.ts';
import { change } from './change-step.ts';
import { planSteps } from './plan-steps.ts';
import { settle } from './settle.ts';
import { end, resume, suspend } from './withdraw.ts';

type After = { readonly at: Temporal.Instant; readonly policy: RetryPolicy };

const ASKED: Partial<Record<Step['key'], Ask>> = {
  access: 'grant-access',
  suspension: 'revoke-access',
  revocation: 'revoke-access',
};

/** Steps that are not done without words that say how. */
const PROVEN: ReadonlySet<Step['key']> = new Set(['export', 'deletion']);

/**
 * What a command makes happen. Answers that come late or twice make nothing happen.
 * @param state null for a request
 * @throws DomainError when a person asks for what the state does not allow
 */
export const decideActivation = (
  state: Activation | null,
  command: ActivationCommand,
  after: After,
): ActivationEvent[] => {
  if (command.kind === 'request') return request(command.requested, after);
  if (!state) throw problem('not-found');
  const at = after.at.toString();
  switch (command.kind) {
    case 'accept':
      assertMayDecide(state, command.by);
      return [{ type: 'accepted', at, by: command.by, message: command.message }];
    case 'refuse':
      assertMayDecide(state, command.by);
      return [{ type: 'refused', at, by: command.by, message: command.message }];
    case 'observe':
      return settle(state, { ...after, facts: command.facts, signInAt: state.firstSignInAt });
    case 'see-sign-in':
      return settle(state, { ...after, facts: command.facts, signInAt: command.signInAt });
    case 'hear-granted':
      return granted(state, command, after);
    case 'hear-revoked':
      return revoked(state, at);
    case 'hear-refused':
      return refused(state, command.reasonCode, after);
    case 'tick':
      return overdue(state, after);
    case 'retry':
      return retry(state, command.key, after);
    case 'confirm':
      return confirm(state, command, after);
    case 'suspend':
      return suspend(state, command, at);
    case 'resume':
      return resume(state, command, at);
    case 'end':
      return end(state, command, at);
  }
};

const request = (
  { reliesOnOthers, isAutomatic, ...requested }: RequestedActivation,
  { at }: After,
): ActivationEvent[] => {
  const activation: Activation = {
    ...requested,
    version: 1,
    state: 'requested',
    since: at.toString(),
    requestedAt: at.toString(),
    decision: null,
    suspension: null,
    resumed: null,
    end: null,
    firstSignInAt: null,
    steps: planSteps(requested.signOn, reliesOnOthers),
  };
  const accepted = { type: 'accepted', at: at.toString(), by: null, message: null } as const;
  return [{ type: 'requested', activation }, ...(isAutomatic ? [accepted] : [])];
};

/** Nobody decides what they asked for themselves. */
const assertMayDecide = (state: Activation, by: string): void => {
  if (state.state !== 'requested') throw problem('activation-not-requested');
  if (state.requestedBy === by) throw problem('activation-own-request');
};

const granted = (
  state: Activation,
  { facts }: Extract<ActivationCommand, { kind: 'hear-granted' }>,
  after: After,
): ActivationEvent[] => {
  const step = stepOf(state, 'access');
  if (!step || step.state === 'done' || step.state === 'pending') return [];
  const done = { state: 'done', reasonCode: null, nextRetryAt: null } as const;
  const event = change(step, done, after.at);
  const next = { ...state, steps: state.steps.map((s) => (s === step ? { ...s, ...done } : s)) };
  return [event, ...settle(next, { ...after, facts, signInAt: state.firstSignInAt })];
};

/**
 * An access that identity takes back by itself, because its organisation leaves, ends its use. One
 * that was asked for again after a suspension is not ended by the answer to that suspension.
 */
const revoked = (state: Activation, at: string): ActivationEvent[] => {
  if (state.state === 'ending' || state.state === 'suspended') {
    const step = currentSteps(state).find(({ key }) => ASKED[key] !== undefined);
    if (!step || step.state === 'done') return [];
    const done = { state: 'done', reasonCode: null, nextRetryAt: null } as const;
    return [change(step, done, Temporal.Instant.from(at))];
  }
  const access = stepOf(state, 'access');
  if (!access || access.state === 'pending' || isOver(state)) return [];
  const isLateAnswer = state.resumed !== null && access.state !== 'done';
  return isLateAnswer ? [] : [{ type: 'ended', at, end: null }];
};

const refused = (
  state: Activation,
  reasonCode: string,
  { at, policy }: After,
): ActivationEvent[] => {
  const step = currentSteps(state).find(({ key }) => ASKED[key] !== undefined);
  if (step?.state !== 'in-progress') return [];
  const nextRetryAt = isRetriable(reasonCode) ? nextRetry(at, step.attempts, policy) : null;
  return [change(step, { state: 'failed', reasonCode, nextRetryAt }, at)];
};

const askAgain = (
  step: Step,
  reasonCode: string | null,
  { at, policy }: After,
): ActivationEvent => {
  const attempts = step.attempts + 1;
  const nextRetryAt = nextRetry(at, attempts, policy);
  const to = { state: 'in-progress', attempts, reasonCode, nextRetryAt } as const;
  return change(step, to, at, ASKED[step.key] ?? null);
};

const isDue = (step: Step, at: Temporal.Instant): boolean =>
  ASKED[step.key] !== undefined &&
  (step.state === 'in-progress' || step.state === 'failed') &&
  step.nextRetryAt !== null &&
  Temporal.Instant.compare(Temporal.Instant.from(step.nextRetryAt), at) <= 0;

const overdue = (state: Activation, after: After): ActivationEvent[] => {
  return currentSteps(state)
    .filter((step) => isDue(step, after.at))
    .map((step) =>
      askAgain(step, step.state === 'in-progress' ? 'waiting-identity' : step.reasonCode, after),
    );
};

const retry = (state: Activation, key: Step['key'], after: After): ActivationEvent[] => {
  const step = currentSteps(state).find((one) => one.key === key);
  const isTried = step && ['in-progress', 'failed'].includes(step.state);
  if (!isTried || ASKED[key] === undefined) throw problem('step-not-retriable');
  return [askAgain(step, null, after)];
};

const confirm = (
  state: Activation,
  { key, by, message }: Extract<ActivationCommand, { kind: 'confirm' }>,
  { at }: After,
): ActivationEvent[] => {
  const step = currentSteps(state).find((one) => one.key === key);
  if (step?.kind !== 'manual' || step.state !== 'waiting') throw problem('step-not-manual');
  if (PROVEN.has(key) && message === null) throw problem('step-proof-missing');
  const done = { state: 'done', reasonCode: null, confirmed: { by, message } } as const;
  return [change(step, done, at)];
};

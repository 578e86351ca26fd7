// SPDX-License-Identifier: AGPL-3.0-or-later
import { type RetryPolicy, nextRetry } from '../retry-policy.ts';
import type { ActivationEvent, Ask } from './activation-event.ts';
import { type Activation, type Step, currentSteps, stepOf } from './activation.ts';
import { evolveActivation } from './evolve-activation.ts';
import type { SharedFacts } from './facts.ts';

interface Moment {
  readonly at: Temporal.Instant;
  readonly facts: SharedFacts;
  /** When a first sign-in of the organisation was seen. */
  readonly signInAt: string | null;
  readonly policy: RetryPolicy;
}

type Target = Pick<Step, 'state' | 'attempts' | 'reasonCode' | 'nextRetryAt'> & {
  readonly asks?: Ask;
};

const HOURS_A_DAY = 24;
const DONE = { state: 'done', reasonCode: null, nextRetryAt: null } as const;

/**
 * Begins every step whose predecessors are done and brings each to what the shared facts say, until
 * nothing moves. When all are done the activation is active, or an end is over.
 */
export const settle = (start: Activation, moment: Moment): ActivationEvent[] => {
  const events: ActivationEvent[] = [];
  let state = start;
  const apply = (event: ActivationEvent) => {
    events.push(event);
    state = evolveActivation(state, event);
  };
  for (;;) {
    const next = nextChange(state, moment);
    if (!next) break;
    apply(next);
  }
  if (currentSteps(state).every((step) => step.state === 'done')) {
    const at = moment.at.toString();
    if (state.state === 'provisioning') apply({ type: 'active', at });
    if (state.state === 'ending') apply({ type: 'ended', at, end: null });
  }
  return events;
};

const nextChange = (activation: Activation, moment: Moment): ActivationEvent | null => {
  for (const step of currentSteps(activation)) {
    const isReady = step.dependsOn.every((key) => stepOf(activation, key)?.state === 'done');
    if (step.state === 'done' || !isReady) continue;
    const event = changed(step, targetOf(step, moment, activation), moment);
    if (event) return event;
  }
  return null;
};

const changed = (
  step: Step,
  { asks, ...target }: Target,
  { at, signInAt }: Moment,
): ActivationEvent | null => {
  const isSame =
    step.state === target.state &&
    step.attempts === target.attempts &&
    step.reasonCode === target.reasonCode &&
    step.nextRetryAt === target.nextRetryAt;
  if (isSame) return null;
  const since = step.state === target.state ? step.since : at.toString();
  return {
    type: 'step-changed',
    at: at.toString(),
    step: { ...step, ...target, since },
    asks: asks ?? null,
    ...(step.key === 'first-sign-in' &&
      target.state === 'done' &&
      signInAt !== null && { firstSignInAt: signInAt }),
  };
};

const targetOf = (step: Step, moment: Moment, { end }: Activation): Target => {
  const { facts, signInAt } = moment;
  const awaited = (isDone: boolean, reasonCode: string): Target => ({
    attempts: step.attempts,
    ...(isDone ? DONE : { state: 'waiting', reasonCode, nextRetryAt: null }),
  });
  switch (step.key) {
    case 'dependency':
      return awaited(facts.isDependencyOpen, 'dependency-not-active');
    case 'client':
      return clientTarget(step, moment);
    case 'access':
      return step.state === 'pending' ? asked('grant-access', moment) : step;
    case 'configuration':
      return awaited(facts.isConfigured, 'configuration-to-install');
    case 'probe':
      return probeTarget(step, moment);
    case 'first-sign-in':
      return awaited(signInAt !== null, 'first-sign-in-awaited');
    case 'suspension':
    case 'revocation':
      if (step.state !== 'pending') return step;
      return facts.isAccessShared ? { ...DONE, attempts: 0 } : asked('revoke-access', moment);
    case 'export':
      return awaited(false, 'data-to-export');
    case 'receipt':
      return awaited(false, 'data-to-receive');
    case 'accounts':
      return awaited(false, 'accounts-to-close');
    case 'retention':
      return retentionTarget(step, moment, end?.retentionDays ?? 0);
    case 'deletion':
      return awaited(false, 'deletion-to-prove');
  }
};

/** Somebody who signed in proves more than a look from outside. */
const probeTarget = (step: Step, { facts: { probe }, signInAt }: Moment): Target => {
  const { attempts } = step;
  if (probe === 'none' || probe === 'fine' || signInAt !== null) return { ...DONE, attempts };
  if (probe === 'awaited') {
    return { state: 'in-progress', attempts, reasonCode: 'probe-awaited', nextRetryAt: null };
  }
  const isNews = step.nextRetryAt !== probe.nextAt || step.reasonCode !== probe.fault;
  return {
    state: 'failed',
    attempts: isNews ? attempts + 1 : attempts,
    reasonCode: probe.fault,
    nextRetryAt: probe.nextAt,
  };
};

const retentionTarget = (step: Step, { at }: Moment, days: number): Target => {
  const until = step.nextRetryAt ?? at.add({ hours: days * HOURS_A_DAY }).toString();
  const isDue = Temporal.Instant.compare(Temporal.Instant.from(until), at) <= 0;
  const attempts = step.attempts;
  return isDue
    ? { ...DONE, attempts }
    : { state: 'waiting', attempts, reasonCode: 'data-kept', nextRetryAt: until };
};

const asked = (asks: Ask, { at, policy }: Moment): Target => ({
  state: 'in-progress',
  attempts: 1,
  reasonCode: null,
  nextRetryAt: nextRetry(at, 1, policy),
  asks,
});

const clientTarget = (step: Step, moment: Moment): Target => {
  const { client, canHaveClient } = moment.facts;
  const { attempts, reasonCode, nextRetryAt } = client;
  switch (client.state) {
    case 'ready':
      return { ...DONE, attempts };
    case 'requested':
      return { state: 'in-progress', attempts, reasonCode, nextRetryAt };
    case 'refused':
      return { state: 'failed', attempts, reasonCode, nextRetryAt };
    case 'none':
      return canHaveClient
        ? asked('ensure-client', moment)
        : {
            state: 'waiting',
            attempts: step.attempts,
            reasonCode: 'redirect-uri-incomplete',
            nextRetryAt: null,
          };
  }
};

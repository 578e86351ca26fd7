// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActivationEvent, Ask } from './activation-event.ts';
import type { Step } from './activation.ts';

/** The change of a step, which stands since now when its state is another. */
export const change = (
  step: Step,
  to: Partial<Step> & Pick<Step, 'state'>,
  at: Temporal.Instant,
  asks: Ask | null = null,
): ActivationEvent => ({
  type: 'step-changed',
  at: at.toString(),
  step: { ...step, ...to, since: to.state === step.state ? step.since : at.toString() },
  asks,
});

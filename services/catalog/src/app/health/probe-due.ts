// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import type { Outgoing } from '@essaim/outgoing';
import type { ProbeFault, ProbeResult } from '../../domain/health/health.ts';
import { isProbed } from '../../domain/health/is-probed.ts';
import type { RetryPolicy } from '../../domain/retry-policy.ts';
import type { Cause } from '../cause.ts';
import type { InTransaction, ProbeTarget } from '../ports.ts';
import { probeInstance } from './probe-instance.ts';
import { recordProbe } from './record-probe.ts';

const BATCH = 20;
const KEPT_DAYS = 400;

export interface Probing {
  readonly inTransaction: InTransaction;
  readonly outgoing: Outgoing;
  /** What is wrong with the network's own sign-on, asked once for many instances. */
  readonly signOnFault: () => Promise<ProbeFault | null>;
  readonly retry: RetryPolicy;
  /** From one look at an instance to the next. */
  readonly everySeconds: number;
}

/** Looks at the instances whose time has come. Two processes look at different ones. */
export const probeDue = async (probing: Probing, now: () => Temporal.Instant): Promise<number> => {
  const { inTransaction, everySeconds } = probing;
  const begun = now();
  const targets = await inTransaction((unit) =>
    unit.health.due(begun, BATCH, begun.add({ seconds: everySeconds })),
  );
  await Promise.all(
    targets.map(async (target) => {
      const probe = await probeTarget(probing, target, now());
      if (!probe) return;
      const at = Temporal.Instant.from(probe.at);
      const cause: Cause = { actor: null, action: 'probeInstance', correlationId: newId(), at };
      await inTransaction((unit) => recordProbe(unit, target.id, probe, cause, probing.retry));
    }),
  );
  return targets.length;
};

/** Forgets the figures of days long gone. */
export const forgetOldProbes = (
  inTransaction: InTransaction,
  at: Temporal.Instant,
): Promise<void> =>
  inTransaction((unit) =>
    unit.health.forgetBefore(
      at.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: KEPT_DAYS }),
    ),
  );

/** What a look at an instance finds: its own page, then the sign-on it needs; null where there can be nothing. */
export const probeTarget = async (
  { outgoing, signOnFault }: Pick<Probing, 'outgoing' | 'signOnFault'>,
  { address, asksSignOn }: Pick<ProbeTarget, 'address' | 'asksSignOn'>,
  at: Temporal.Instant,
): Promise<ProbeResult | null> => {
  if (!isProbed(address)) return null;
  const probe = await probeInstance(outgoing, address, at);
  if (probe.fault !== null || !asksSignOn) return probe;
  return { ...probe, fault: await signOnFault() };
};

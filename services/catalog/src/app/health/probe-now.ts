// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Instance } from '../../domain/instance/instance.ts';
import type { Cause } from '../cause.ts';
import { type Probing, probeTarget } from './probe-due.ts';
import { recordProbe } from './record-probe.ts';

/** Looks at an instance because somebody asked. What it finds counts like any other look. */
export const probeNow = async (
  probing: Probing,
  { id, address, signOn, client }: Instance,
  cause: Cause,
): Promise<void> => {
  const asksSignOn = signOn === 'single' && client.state === 'ready';
  const probe = await probeTarget(probing, { address, asksSignOn }, cause.at);
  if (!probe) return;
  await probing.inTransaction(async (unit) => {
    await unit.health.begin(id, cause.at);
    await recordProbe(unit, id, probe, cause, probing.retry);
  });
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid, newId } from '@essaim/kernel';
import { evolveHealth } from '../../domain/health/evolve-health.ts';
import type { Health, ProbeResult } from '../../domain/health/health.ts';
import { withUpdate } from '../../domain/health/incident.ts';
import type { RetryPolicy } from '../../domain/retry-policy.ts';
import { followInstance } from '../activations/advance.ts';
import type { Cause } from '../cause.ts';
import { healthEvent } from '../event-factories.ts';
import { homeOf } from '../home-of.ts';
import type { UnitOfWork } from '../ports.ts';

/** How soon a probe that contradicts the state is checked, in seconds. */
const DOUBT_SECONDS = 20;

/**
 * Takes what a probe found: counts it in its day, and when the state changes tells everybody. An
 * outage outside of a maintenance window opens an incident, which the end of the outage resolves.
 * Activations of the instance that wait for a look go on.
 * @returns the health after it; undefined when the instance is gone
 */
export const recordProbe = async (
  unit: UnitOfWork,
  instanceId: Uuid,
  probe: ProbeResult,
  cause: Cause,
  policy: RetryPolicy,
): Promise<Health | undefined> => {
  const before = await unit.health.lock(instanceId);
  if (!before) return undefined;
  const health = evolveHealth(before, probe);
  await unit.health.put(health);
  await unit.health.count(instanceId, cause.at.toZonedDateTimeISO('UTC').toPlainDate(), probe);
  if (health.streak > 0) {
    await unit.health.probeAt(instanceId, cause.at.add({ seconds: DOUBT_SECONDS }));
  }
  if (health.version !== before.version) await tellChange(unit, health, cause);
  const instance = await unit.instances.lock(instanceId);
  if (instance) await followInstance(unit, instance, cause, policy);
  return health;
};

const tellChange = async (unit: UnitOfWork, health: Health, cause: Cause): Promise<void> => {
  const instance = await unit.instances.lock(health.instanceId);
  if (!instance) return;
  await unit.health.recordChange(health);
  const home = await homeOf(unit, instance.hosterOrganisationId);
  await unit.publish([healthEvent(health, instance, home, cause)]);
  const at = cause.at.toString();
  const open = await unit.incidents.openByItself(instance.id);
  if (health.state === 'up' && open) {
    await unit.incidents.put(withUpdate(open, { at, by: null, state: 'resolved', message: null }));
  }
  const { hosterOrganisationId } = instance;
  const isPlanned = await unit.maintenance.inForce(hosterOrganisationId, instance.id, cause.at);
  if (health.state !== 'down' || open || isPlanned) return;
  await unit.incidents.put({
    id: newId(),
    version: 1,
    hosterOrganisationId,
    instanceId: instance.id,
    title: null,
    fault: health.fault,
    openedAt: at,
    resolvedAt: null,
    updates: [{ at, by: null, state: 'investigating', message: null }],
  });
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { expectVersion } from '@essaim/postgres';
import { maintenanceFault } from '../../domain/health/check-maintenance.ts';
import type { Maintenance } from '../../domain/health/maintenance.ts';
import { type PersonCause, journalEntry } from '../cause.ts';
import type { UnitOfWork } from '../ports.ts';
import { ownInstance } from './own-instance.ts';

export interface NewMaintenance {
  readonly hosterOrganisationId: Uuid;
  readonly instanceId: Uuid | null;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly message: string;
}

/**
 * Announces a maintenance window.
 * @throws DomainError `hoster-not-found`, `instance-not-found`, `instance-of-another-hoster`,
 *   `maintenance-order`, `maintenance-past`, `maintenance-long`
 */
export const planMaintenance = async (
  unit: UnitOfWork,
  { hosterOrganisationId, instanceId, startsAt, endsAt, message }: NewMaintenance,
  cause: PersonCause,
): Promise<Maintenance> => {
  const fault = maintenanceFault(startsAt, endsAt, cause.at);
  if (fault) throw problem(fault);
  await ownInstance(unit, hosterOrganisationId, instanceId);
  const window: Maintenance = {
    id: newId(),
    version: 1,
    hosterOrganisationId,
    instanceId,
    startsAt: startsAt.toString(),
    endsAt: endsAt.toString(),
    message,
    createdBy: cause.actor.personId,
    cancelledAt: null,
  };
  await unit.maintenance.put(window);
  await unit.journal(journalLine(window, cause));
  return window;
};

/**
 * Calls a maintenance window off, or ends it before its time.
 * @throws DomainError `maintenance-not-found`, `version-conflict`, `maintenance-over`
 */
export const cancelMaintenance = async (
  unit: UnitOfWork,
  id: Uuid,
  expected: number,
  cause: PersonCause,
): Promise<Maintenance> => {
  const found = await unit.maintenance.lock(id);
  if (!found) throw problem('maintenance-not-found');
  const window = expectVersion(found, expected);
  const isOver = Temporal.Instant.compare(window.endsAt, cause.at) <= 0;
  if (window.cancelledAt !== null || isOver) throw problem('maintenance-over');
  const cancelled: Maintenance = {
    ...window,
    version: window.version + 1,
    cancelledAt: cause.at.toString(),
  };
  await unit.maintenance.put(cancelled);
  await unit.journal(journalLine(cancelled, cause));
  return cancelled;
};

const journalLine = (window: Maintenance, cause: PersonCause) =>
  journalEntry(cause, {
    resourceType: 'maintenance',
    resourceId: window.id,
    organisationId: window.hosterOrganisationId,
    summary: { startsAt: window.startsAt, endsAt: window.endsAt, instanceId: window.instanceId },
  });

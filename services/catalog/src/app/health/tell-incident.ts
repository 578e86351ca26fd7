// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { expectVersion } from '@essaim/postgres';
import { type Incident, type IncidentState, withUpdate } from '../../domain/health/incident.ts';
import { type PersonCause, journalEntry } from '../cause.ts';
import type { UnitOfWork } from '../ports.ts';
import { ownInstance } from './own-instance.ts';

export interface NewIncident {
  readonly hosterOrganisationId: Uuid;
  readonly instanceId: Uuid | null;
  readonly title: string;
  readonly state: IncidentState;
  readonly message: string;
}

/**
 * Tells everybody that something goes wrong at a hoster.
 * @throws DomainError `hoster-not-found`, `instance-not-found`, `instance-of-another-hoster`
 */
export const openIncident = async (
  unit: UnitOfWork,
  { hosterOrganisationId, instanceId, title, state, message }: NewIncident,
  cause: PersonCause,
): Promise<Incident> => {
  await ownInstance(unit, hosterOrganisationId, instanceId);
  const opened: Incident = {
    id: newId(),
    version: 0,
    hosterOrganisationId,
    instanceId,
    title,
    fault: null,
    openedAt: cause.at.toString(),
    resolvedAt: null,
    updates: [],
  };
  return tell(unit, opened, { state, message }, cause);
};

/**
 * Says how an incident goes on, also one that the probes opened.
 * @throws DomainError `incident-not-found`, `version-conflict`
 */
export const updateIncident = async (
  unit: UnitOfWork,
  id: Uuid,
  expected: number,
  word: Pick<NewIncident, 'state' | 'message'>,
  cause: PersonCause,
): Promise<Incident> => {
  const found = await unit.incidents.lock(id);
  if (!found) throw problem('incident-not-found');
  return tell(unit, expectVersion(found, expected), word, cause);
};

const tell = async (
  unit: UnitOfWork,
  before: Incident,
  { state, message }: Pick<NewIncident, 'state' | 'message'>,
  cause: PersonCause,
): Promise<Incident> => {
  const { actor, at } = cause;
  const incident = withUpdate(before, { at: at.toString(), by: actor.personId, state, message });
  await unit.incidents.put(incident);
  await unit.journal(
    journalEntry(cause, {
      resourceType: 'incident',
      resourceId: incident.id,
      organisationId: incident.hosterOrganisationId,
      summary: { state, message, ...(incident.title !== null && { title: incident.title }) },
    }),
  );
  return incident;
};

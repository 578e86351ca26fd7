// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { ProbeFault } from './health.ts';

export const INCIDENT_STATES = ['investigating', 'identified', 'monitoring', 'resolved'] as const;

export type IncidentState = (typeof INCIDENT_STATES)[number];

export interface IncidentUpdate {
  readonly at: string;
  /** Null: essaim's own probes. */
  readonly by: Uuid | null;
  readonly state: IncidentState;
  /** Null: said by the probes, whose words are the fault's. */
  readonly message: string | null;
}

/** Something that goes wrong at a hoster, as told to everybody. Instants are RFC 3339. */
export interface Incident {
  readonly id: Uuid;
  readonly version: number;
  readonly hosterOrganisationId: Uuid;
  /** Null: all instances of the hoster. */
  readonly instanceId: Uuid | null;
  /** Null: opened by the probes, whose words are the fault's. */
  readonly title: string | null;
  readonly fault: ProbeFault | null;
  readonly openedAt: string;
  readonly resolvedAt: string | null;
  /** Oldest first. */
  readonly updates: readonly IncidentUpdate[];
}

/** An incident with one more word; the word `resolved` closes it, any other opens it again. */
export const withUpdate = (incident: Incident, update: IncidentUpdate): Incident => ({
  ...incident,
  version: incident.version + 1,
  resolvedAt: update.state === 'resolved' ? update.at : null,
  updates: [...incident.updates, update],
});

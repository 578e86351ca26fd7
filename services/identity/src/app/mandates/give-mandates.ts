// SPDX-License-Identifier: AGPL-3.0-or-later
import { type MandateRole, type Uuid, newId } from '@essaim/kernel';
import type { Work } from '../../db/database.ts';
import { enqueueTasks } from '../../db/keycloak-tasks.ts';
import { insertMandates } from '../../db/mandates.ts';
import { updatePerson } from '../../db/people.ts';
import type { MandateTable } from '../../db/schema.ts';
import type { Person } from '../../domain/person.ts';
import type { Cause } from '../cause.ts';
import { publishPeople } from '../publish.ts';

export interface MandateToGive {
  readonly organisationId: Uuid;
  readonly role: MandateRole;
  readonly scope: 'self' | 'subtree';
  readonly from: string;
  readonly to: string | null;
  readonly origin: MandateTable['origin'];
  /** Who gave it, where that is another than who acts now. */
  readonly grantedBy?: Uuid | null;
  readonly substitutesFor?: Uuid;
  readonly requiresSecondFactor?: boolean;
}

/** Rows of new mandates of a person. */
export const mandateRows = (
  person: Pick<Person, 'id'>,
  mandates: readonly MandateToGive[],
  cause: Cause,
) =>
  mandates.map(({ organisationId, role, scope, from, to, origin, grantedBy, ...more }) => ({
    id: newId(),
    person_id: person.id,
    organisation_id: organisationId,
    role,
    scope,
    valid_from: from,
    valid_to: to,
    origin,
    granted_by: grantedBy === undefined ? (cause.actor?.personId ?? null) : grantedBy,
    granted_at: cause.at,
    ended_by: null,
    ended_at: null,
    end_reason: null,
    substitutes_for: more.substitutesFor ?? null,
    requires_second_factor: more.requiresSecondFactor ?? false,
  }));

/**
 * Gives mandates to a person whose row is held: records them, counts the change, publishes it and
 * has Keycloak told.
 * @returns the person as they are now, and the ids of the mandates
 */
export const giveMandates = async (
  trx: Work,
  cause: Cause,
  person: Person,
  mandates: readonly MandateToGive[],
): Promise<{ person: Person; mandateIds: Uuid[] }> => {
  const rows = mandateRows(person, mandates, cause);
  await insertMandates(trx, rows);
  return {
    person: await recordMandateChange(trx, cause, person, 'mandate.granted'),
    mandateIds: rows.map(({ id }) => id),
  };
};

/** After a change of a person's mandates: counts it, publishes it, has Keycloak told. */
export const recordMandateChange = async (
  trx: Work,
  cause: Cause,
  person: Person,
  type: 'mandate.granted' | 'mandate.ended',
): Promise<Person> => {
  const changed = {
    ...person,
    mandateVersion: person.mandateVersion + 1,
    version: person.version + 1,
  };
  await updatePerson(trx, changed);
  await publishPeople(trx, cause, type, [changed]);
  await enqueueTasks(trx, [
    {
      kind: 'account',
      subject: person.id,
      lane: 'interactive',
      correlationId: cause.correlationId,
    },
  ]);
  return changed;
};

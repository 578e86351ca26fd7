// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { MandateRole, Uuid } from '@essaim/kernel';
import type { Work } from '../../db/database.ts';
import { mandatesOf } from '../../db/mandates.ts';
import { lockPerson } from '../../db/people.ts';
import { existsAt, usualScope } from '../../domain/mandate-rules.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { membershipEnd } from '../../domain/season/season.ts';
import { type Cause, note } from '../cause.ts';
import { doOnce } from '../do-once.ts';
import type { Identity } from '../identity.ts';
import { giveMandates } from './give-mandates.ts';

export interface GrantRequest {
  readonly personId: string;
  readonly organisation: Organisation;
  readonly role: MandateRole;
  readonly scope?: 'self' | 'subtree' | undefined;
  readonly from?: string | undefined;
  readonly to?: string | null | undefined;
  readonly requiresSecondFactor?: boolean | undefined;
}

/**
 * Gives a mandate to a person who is known.
 * @returns the id of the mandate
 * @throws DomainError `organisation-has-left`, `role-not-for-tier`, `mandate-dates-reversed`, `mandate-already-held`,
 *   `person-disabled`, `not-found`
 */
export const grantMandate = async (
  { db, queue }: Identity,
  cause: Cause & { readonly actor: { personId: Uuid; mandateId: Uuid | null } },
  request: GrantRequest,
  idempotencyKey: string | undefined,
): Promise<Uuid> => {
  const { organisation, role } = request;
  const from = request.from ?? cause.today;
  const to = request.to ?? (role === 'member' ? membershipEnd(from, cause.today) : null);
  const scope = request.scope ?? usualScope(role);
  if (organisation.status === 'left') throw problem('organisation-has-left');
  if (!existsAt(role, organisation.tier)) throw problem('role-not-for-tier');
  if (to !== null && to < from) throw problem('mandate-dates-reversed', { from, to });

  const work = async (trx: Work): Promise<Uuid> => {
    const person = await lockPerson(trx, request.personId);
    if (!person) throw problem('not-found');
    if (person.status === 'disabled') throw problem('person-disabled');
    const held = (await mandatesOf(trx, [person.id])).get(person.id) ?? [];
    const overlaps = held.some(
      (mandate) =>
        mandate.organisationId === organisation.id &&
        mandate.role === role &&
        (mandate.to === null || mandate.to >= from) &&
        (to === null || mandate.from <= to),
    );
    if (overlaps) throw problem('mandate-already-held');
    const given = await giveMandates(trx, cause, person, [
      {
        organisationId: organisation.id,
        role,
        scope,
        from,
        to,
        origin: 'grant',
        requiresSecondFactor: request.requiresSecondFactor ?? false,
      },
    ]);
    const [mandateId] = given.mandateIds as [Uuid];
    await note(trx, cause, {
      action: 'grantMandate',
      resourceType: 'mandate',
      resourceId: mandateId,
      organisationId: organisation.id,
      summary: { personId: person.id, role, scope, from, to },
    });
    return mandateId;
  };

  return doOnce(
    { db, queue },
    cause,
    {
      key: idempotencyKey,
      operation: 'grantMandate',
      request: { ...request, organisation: organisation.id },
    },
    work,
  );
};

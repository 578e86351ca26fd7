// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Work } from '../../db/database.ts';
import { type RecordedMandate, mandatesOf } from '../../db/mandates.ts';
import { isLeaving } from '../../db/offboardings.ts';
import { lockPerson } from '../../db/people.ts';
import { doOnce } from '../do-once.ts';
import type { Identity } from '../identity.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';
import { beginDeparture } from './begin-departure.ts';

export interface OffboardingRequest {
  readonly personId: string;
  readonly organisationId: Uuid;
  readonly scope: 'account' | 'here';
  readonly reason?: string | undefined;
  /** Whether the one who declares may end a mandate from there. */
  readonly isInReach: (mandate: RecordedMandate) => Promise<boolean>;
}

/** A person's mandates of today and to come, those within somebody's reach apart from the others. */
export const splitByReach = async (
  db: Identity['db'] | Work,
  personId: Uuid,
  today: string,
  isInReach: OffboardingRequest['isInReach'],
): Promise<{ inReach: RecordedMandate[]; beyond: RecordedMandate[] }> => {
  const held = (await mandatesOf(db, [personId])).get(personId) ?? [];
  const inReach: RecordedMandate[] = [];
  const beyond: RecordedMandate[] = [];
  for (const mandate of held) {
    const isOver = mandate.to !== null && (mandate.to < today || mandate.to < mandate.from);
    if (!isOver) ((await isInReach(mandate)) ? inReach : beyond).push(mandate);
  }
  return { inReach, beyond };
};

/**
 * Declares the departure of a person.
 * @returns the id of the departure
 * @throws DomainError `not-found`, `offboarding-oneself`, `offboarding-already-running`,
 *   `offboarding-only-here`, `offboarding-nothing-in-reach`
 */
export const startOffboarding = async (
  { db, queue }: Identity,
  cause: PersonalCause,
  request: OffboardingRequest,
  idempotencyKey: string | undefined,
): Promise<Uuid> => {
  const { personId, organisationId, scope, reason, isInReach } = request;
  if (personId === cause.actor.personId) throw problem('offboarding-oneself');
  const work = async (trx: Work): Promise<Uuid> => {
    const person = await lockPerson(trx, personId);
    if (!person) throw problem('not-found');
    if (await isLeaving(trx, { personId: person.id })) throw problem('offboarding-already-running');
    const { inReach, beyond } = await splitByReach(trx, person.id, cause.today, isInReach);
    if (inReach.length === 0) throw problem('offboarding-nothing-in-reach');
    if (scope === 'account' && beyond.length > 0) {
      throw problem('offboarding-only-here', { kept: beyond.length });
    }
    return beginDeparture(trx, cause, {
      person,
      scope,
      organisationId,
      ending: inReach,
      reason: reason ?? null,
      parentId: null,
      key: null,
    });
  };
  return doOnce(
    { db, queue },
    cause,
    {
      key: idempotencyKey,
      operation: 'startOffboarding',
      request: { personId, organisationId, scope, reason },
    },
    work,
  );
};

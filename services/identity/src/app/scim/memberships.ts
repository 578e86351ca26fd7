// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Work } from '../../db/database.ts';
import { type RecordedMandate, endMandateRow, insertMandates } from '../../db/mandates.ts';
import { keepToolAccounts } from '../../db/offboarding-tools.ts';
import { wasDisabledByPerson } from '../../db/offboardings.ts';
import type { Person } from '../../domain/person.ts';
import { seasonEnd } from '../../domain/season/season.ts';
import type { Cause } from '../cause.ts';
import { mandateRows, recordMandateChange } from '../mandates/give-mandates.ts';
import { revokeSessions, secondEnd } from '../sessions/revoke-sessions.ts';

/** Gives memberships for the season of today, without telling anybody yet. */
export const insertMemberships = (
  trx: Work,
  cause: Cause,
  person: Pick<Person, 'id'>,
  organisationIds: readonly Uuid[],
): Promise<void> =>
  insertMandates(
    trx,
    mandateRows(
      person,
      organisationIds.map((organisationId) => ({
        organisationId,
        role: 'member' as const,
        scope: 'self' as const,
        from: cause.today,
        to: seasonEnd(cause.today),
        origin: 'directory' as const,
      })),
      cause,
    ),
  );

/** Ends mandates as of yesterday, without telling anybody yet. */
export const endMemberships = async (
  trx: Work,
  cause: Cause,
  mandates: readonly RecordedMandate[],
): Promise<void> => {
  const to = Temporal.PlainDate.from(cause.today).subtract({ days: 1 }).toString();
  for (const { id } of mandates) {
    await endMandateRow(trx, id, { to, by: null, at: cause.at, reason: null });
  }
};

/**
 * Suspends a person whose row is held: the memberships end and can be given back. Who holds nothing
 * else is kept out altogether.
 */
export const suspend = async (
  trx: Work,
  cause: Cause,
  person: Person,
  managed: readonly RecordedMandate[],
  hasOthers: boolean,
): Promise<void> => {
  await endMemberships(trx, cause, managed);
  if (hasOthers) {
    await recordMandateChange(trx, cause, person, 'mandate.ended');
    return;
  }
  await recordMandateChange(trx, cause, { ...person, status: 'disabled' }, 'mandate.ended');
  await revokeSessions(trx, cause, person, secondEnd(Temporal.Now.instant()));
};

/**
 * Gives memberships back to a person whose row is held, for the season of today, and opens the account
 * again.
 * @throws DomainError `person-disabled` when a person, not a directory, closed the account
 */
export const restore = async (
  trx: Work,
  cause: Cause,
  person: Person,
  organisationIds: readonly Uuid[],
): Promise<Person> => {
  if (person.status === 'disabled' && (await wasDisabledByPerson(trx, person.id))) {
    throw problem('person-disabled');
  }
  await insertMemberships(trx, cause, person, organisationIds);
  if (person.status === 'disabled') await keepToolAccounts(trx, person.id, cause.at);
  return recordMandateChange(trx, cause, { ...person, status: 'active' }, 'mandate.granted');
};

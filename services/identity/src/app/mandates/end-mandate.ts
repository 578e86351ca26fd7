// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { type RecordedMandate, endMandateRow, findMandate, isRoleHeld } from '../../db/mandates.ts';
import { organisationsByIds } from '../../db/organisations.ts';
import type { Work } from '../../db/database.ts';
import { lockPerson } from '../../db/people.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { endSubstitutes } from './end-substitutes.ts';
import { recordMandateChange } from './give-mandates.ts';

const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

const dayBefore = (day: string): string =>
  Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

/**
 * Ends a mandate at once, or after a last day that is earlier than the one it has. Whoever stands in for its
 * holder does so no longer than that.
 * @throws DomainError `not-found`, `mandate-already-over`, `mandate-dates-reversed`,
 *   `mandate-last-coordination`
 */
export const endMandate = async (
  { db, queue }: Identity,
  cause: Cause,
  request: {
    readonly mandateId: string;
    readonly lastDay?: string | undefined;
    readonly reason?: string | undefined;
  },
): Promise<void> => {
  await transaction(db, async (trx) => {
    const found = await findMandate(trx, request.mandateId);
    const person = found && (await lockPerson(trx, found.personId));
    const mandate = await findMandate(trx, request.mandateId);
    if (!mandate || !person) throw problem('not-found');
    if (mandate.to !== null && mandate.to < cause.today) throw problem('mandate-already-over');
    const to = request.lastDay ?? dayBefore(cause.today);
    if (request.lastDay !== undefined && request.lastDay < cause.today) {
      throw problem('mandate-dates-reversed', { from: cause.today, to: request.lastDay });
    }
    await endMandateRow(trx, mandate.id, {
      to,
      by: cause.actor?.personId ?? null,
      at: cause.at,
      reason: request.reason ?? null,
    });
    if (await isLastCoordination(trx, mandate, to)) throw problem('mandate-last-coordination');
    await recordMandateChange(trx, cause, person, 'mandate.ended');
    await endSubstitutes(trx, cause, mandate.id, to);
    await note(trx, cause, {
      action: 'endMandate',
      resourceType: 'mandate',
      resourceId: mandate.id,
      organisationId: mandate.organisationId,
      summary: { personId: person.id, role: mandate.role, lastDay: to },
    });
  });
  queue.wake();
};

/** Whether nobody coordinates the nation once this mandate ended. */
const isLastCoordination = async (
  trx: Work,
  { role, organisationId }: RecordedMandate,
  lastDay: string,
): Promise<boolean> => {
  if (role !== 'coordination') return false;
  const organisation = (await organisationsByIds(trx, [organisationId])).get(organisationId);
  if (organisation?.tier !== 'national') return false;
  return !(await isRoleHeld(trx, { role, organisationId, day: dayAfter(lastDay) }));
};

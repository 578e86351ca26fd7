// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Work } from '../../db/database.ts';
import { endMandateRow, substitutesOf } from '../../db/mandates.ts';
import { lockPerson } from '../../db/people.ts';
import type { Cause } from '../cause.ts';
import { recordMandateChange } from './give-mandates.ts';

/** Ends the mandates of those who stand in for the holder of one that ends, on the same last day. */
export const endSubstitutes = async (
  trx: Work,
  cause: Cause,
  mandateId: Uuid,
  to: string,
): Promise<void> => {
  for (const substitute of await substitutesOf(trx, mandateId, cause.today)) {
    const person = await lockPerson(trx, substitute.personId);
    if (!person || (substitute.to !== null && substitute.to <= to)) continue;
    await endMandateRow(trx, substitute.id, {
      to,
      by: cause.actor?.personId ?? null,
      at: cause.at,
      reason: null,
    });
    await recordMandateChange(trx, cause, person, 'mandate.ended');
  }
};

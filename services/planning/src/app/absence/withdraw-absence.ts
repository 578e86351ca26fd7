// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { deleteAbsence } from '../../db/absence/absence-rows.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { inUnit, note } from '../unit/unit.ts';

/**
 * Takes an absence of the caller back.
 * @throws DomainError `not-found` when it is not theirs
 */
export const withdrawAbsence = (
  app: AppContext,
  id: Uuid,
  mandateId: Uuid,
  caller: Caller,
): Promise<void> =>
  inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const row = await deleteAbsence(unit.trx, id, caller.person.personId);
    if (!row) throw problem('not-found');
    note(unit, 'withdrawAbsence', { type: 'absence', id, organisationId: null });
  });

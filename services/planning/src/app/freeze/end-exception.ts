// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { exceptionsOf } from '../../db/freeze/freeze-rows.ts';
import { bumpFreeze, endException as end } from '../../db/freeze/freeze-writes.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { momentOf, note } from '../unit/unit.ts';
import { announceFreeze } from './announce-freeze.ts';
import { type FreezeTarget, changeFreeze } from './change-freeze.ts';

/**
 * Ends an override or a derogation before its day: the freeze holds again.
 * @throws DomainError `not-found` for one that runs no more, and what `changeFreeze` throws
 */
export const endException = (
  app: AppContext,
  target: FreezeTarget,
  exceptionId: Uuid,
  reason: string,
  caller: Caller,
) =>
  changeFreeze(app, target, caller, [], async (unit, row, directory) => {
    const { now, by } = momentOf(unit);
    const act = { at: now, by, message: reason };
    const ended = await end(unit.trx, { id: exceptionId, freezeId: row.id }, act);
    if (!ended) throw problem('not-found');
    const exceptions = await exceptionsOf(unit.trx, [row.id]);
    const concerned = exceptions.find(({ id }) => id === exceptionId)?.organisation_id ?? null;
    const saved = await bumpFreeze(unit.trx, row);
    await announceFreeze(unit, directory, saved, 'freeze.exception-ended');
    note(
      unit,
      'endFreezeException',
      { type: 'freeze', id: row.id, organisationId: concerned ?? row.organisation_id },
      { reason, exceptionId },
    );
    return saved;
  });

// SPDX-License-Identifier: AGPL-3.0-or-later
import { bumpFreeze } from '../../db/freeze/freeze-writes.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { momentOf, note } from '../unit/unit.ts';
import { announceFreeze } from './announce-freeze.ts';
import { type FreezeTarget, changeFreeze } from './change-freeze.ts';

/**
 * Ends a freeze before its day.
 * @throws DomainError what `changeFreeze` throws
 */
export const endFreeze = (app: AppContext, target: FreezeTarget, reason: string, caller: Caller) =>
  changeFreeze(app, target, caller, [], async (unit, row, directory) => {
    const { now, by } = momentOf(unit);
    const saved = await bumpFreeze(unit.trx, row, { at: now, by, message: reason });
    await announceFreeze(unit, directory, saved, 'freeze.ended');
    const resource = { type: 'freeze', id: row.id, organisationId: row.organisation_id };
    note(unit, 'endFreeze', resource, { reason });
    return saved;
  });

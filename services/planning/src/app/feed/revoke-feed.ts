// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { deleteFeed } from '../../db/feed/feed-rows.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { inUnit, note } from '../unit/unit.ts';

/**
 * Takes an address away: calendars that read it find nothing any more.
 * @throws DomainError `not-found` when it is not the caller's
 */
export const revokeFeed = (
  app: AppContext,
  id: Uuid,
  mandateId: Uuid,
  caller: Caller,
): Promise<void> =>
  inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const row = await deleteFeed(unit.trx, id, caller.person.personId);
    if (!row) throw problem('not-found');
    const resource = { type: 'calendar-feed', id, organisationId: row.organisation_id };
    note(unit, 'revokeCalendarFeed', resource, { scope: row.scope });
  });

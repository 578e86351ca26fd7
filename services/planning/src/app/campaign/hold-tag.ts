// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { lockPlacements } from '../../db/campaign/placement-row.ts';
import { tagsOf } from '../../domain/freeze/freeze-tags.ts';
import { heldUntil } from '../../domain/placement/hold.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { inUnit } from '../unit/unit.ts';
import { changeHolds } from './change-holds.ts';
import { lockCampaign } from './load-campaign.ts';
import type { Schemas } from './present-campaign.ts';

export interface TagHoldRequest {
  readonly campaignId: Uuid;
  readonly tag: string;
  /** Null ends the hold of the tag. */
  readonly hold: { readonly reason: string; readonly until: string } | null;
}

/**
 * Puts every department of a tag on hold, but those that are done and those on hold already; or ends the
 * holds that the tag was put on. Once more changes nothing.
 * @param mandateId the mandate that allows it, already checked
 * @throws DomainError `not-found`, `hold-end-past`, `hold-tag-nobody`
 */
export const holdTag = async (
  app: AppContext,
  { campaignId, tag, hold }: TagHoldRequest,
  mandateId: Uuid,
  caller: Caller,
): Promise<Schemas['TagHold']> => {
  const directory = await loadDirectory(app.db, caller.today);
  return inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const campaign = await lockCampaign(unit.trx, campaignId);
    if (hold !== null && hold.until < unit.today) throw problem('hold-end-past');
    const rows = await lockPlacements(unit.trx, campaignId);
    const tagged = rows.filter((row) => {
      const territory = directory.row(row.organisation_id)?.territory ?? null;
      return !row.is_finished && tagsOf(row.wave, territory).includes(tag);
    });
    if (hold !== null && tagged.length === 0) throw problem('hold-tag-nobody');
    const changing =
      hold === null
        ? rows.filter((row) => row.hold?.tag === tag)
        : tagged.filter((row) => heldUntil(row.hold, unit.today) === null);
    const asked = hold === null ? null : { ...hold, tag };
    await changeHolds(unit, changing, asked, { campaign, directory, caller });
    const changed = new Set(changing.map(({ id }) => id));
    const kept = tagged.filter(
      (row) => !changed.has(row.id) && heldUntil(row.hold, unit.today) !== null,
    );
    return { tag, changed: changing.length, kept: kept.length };
  });
};

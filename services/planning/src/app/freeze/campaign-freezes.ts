// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { PlanFreeze } from '@essaim/scheduler';
import type { Kysely } from 'kysely';
import { currentFreezes } from '../../db/freeze/current-freezes.ts';
import type { PlanningTables } from '../../db/schema.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { PlaybookIndex } from '../playbook/playbook-index.ts';
import { planFreezes } from './plan-freezes.ts';

/** What the freezes of a campaign keep from starting and from opening, from today on. */
export const campaignFreezes = async (
  db: Kysely<PlanningTables>,
  campaignId: Uuid,
  playbook: PlaybookIndex,
  { directory, today }: { readonly directory: DirectorySnapshot; readonly today: string },
): Promise<PlanFreeze[]> => {
  const current = await currentFreezes(db, [campaignId], { day: today, today });
  const known = current.map(({ row, forbids, periods, exceptions }) => ({
    organisationId: row.organisation_id,
    tag: row.tag,
    forbids,
    reason: row.reason,
    periods,
    exceptions: exceptions.map((one) => ({
      organisationId: one.organisation_id,
      until: one.until,
    })),
  }));
  return planFreezes(known, playbook, directory);
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { OutlookContent } from '../../db/outlook-table.ts';
import { acceptedMoves } from '../../db/replan/replan-rows.ts';
import type { PlanningTables } from '../../db/schema.ts';
import { type MovedOpening, delayCauses } from '../../domain/outlook/delay-causes.ts';
import type { PlanNames } from '../present/present-binding.ts';

type Causes = PlanningApi['components']['schemas']['CampaignOutlook']['causes'];

/** As many as are read. */
const MOST_CAUSES = 6;

const repairedOpenings = async (
  db: Kysely<PlanningTables>,
  campaignId: Uuid,
  gate: string,
): Promise<MovedOpening[]> =>
  (await acceptedMoves(db, campaignId))
    .filter(({ node, organisation }) => node === `${gate}@${organisation}`)
    .map(({ organisation, from, to, cause }) => ({
      organisation,
      from: from.end,
      to: to.end,
      cause,
    }));

/** What moved general openings since the commitment: accepted repairs, and what happened since the last. */
export const campaignCauses = async (
  db: Kysely<PlanningTables>,
  campaignId: Uuid,
  gate: string,
  last: OutlookContent | null,
  names: PlanNames,
): Promise<{ causes: Causes; movedDepartments: number }> => {
  const moved = [...(await repairedOpenings(db, campaignId, gate)), ...(last?.openings ?? [])];
  return {
    causes: delayCauses(moved)
      .slice(0, MOST_CAUSES)
      .flatMap(({ cause, departments, days }) => {
        const node = names.node(cause.node);
        return node ? [{ code: cause.code, node, departments, days }] : [];
      }),
    movedDepartments: new Set(moved.map(({ organisation }) => organisation)).size,
  };
};

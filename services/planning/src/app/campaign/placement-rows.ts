// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import type { Insertable } from 'kysely';
import type { PlacementTable } from '../../db/campaign-tables.ts';
import { liveGate } from '../proposal/present-proposal.ts';
import type { CampaignParts } from './campaign-rows.ts';

/** The departments of a plan as they stand in their campaign at first. */
export const placementRows = ({
  campaignId: id,
  packed,
  playbook,
  directory,
  at,
}: CampaignParts): Insertable<PlacementTable>[] => {
  const byOrganisation = Map.groupBy(packed.plan.nodes, ({ organisation }) => organisation);
  const live = liveGate(playbook);
  return packed.plan.waves.flatMap((wave) =>
    [...wave.finished, ...wave.placed].map((key) => {
      const organisation = directory.byKey(key);
      if (!organisation?.parent_id) throw new RangeError(`${key} is not a known department`);
      const nodes = byOrganisation.get(key) ?? [];
      const isFinished = wave.finished.includes(key);
      return {
        campaign_id: id,
        organisation_id: organisation.id,
        id: newId(),
        region_id: organisation.parent_id,
        wave: wave.number,
        is_finished: isFinished,
        state: isFinished ? ('live' as const) : ('not-started' as const),
        since: at,
        planned_start: nodes.map(({ start }) => start).sort()[0] ?? null,
        planned_live: nodes.find(({ template }) => template === live)?.end ?? null,
        planned_end:
          nodes
            .map(({ end }) => end)
            .sort()
            .at(-1) ?? null,
        is_provisional: nodes.some(({ provisional }) => provisional),
        blocked_task_id: null,
        hold: null as unknown as string,
      };
    }),
  );
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type Plan, drivingChain } from '@essaim/scheduler';
import {
  type TimelinePlacement,
  plansOf,
  timelinePlacements,
  timelineRows,
} from '../../db/timeline/timeline-rows.ts';
import type { AppContext } from '../app-context.ts';
import { territoryOf } from '../calendar/working-days.ts';
import type { Caller } from '../caller.ts';
import { loadCampaign } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { loadPacked } from '../proposal/read-plan.ts';
import { timelineCalendars } from './timeline-calendars.ts';
import { type TimelineItem, timelineItems } from './timeline-items.ts';
import { timelinePlaces } from './timeline-places.ts';

type Timeline = PlanningApi['components']['schemas']['Timeline'];

export interface TimelineQuery {
  /** Key of a region. */
  readonly region?: string;
  readonly wave?: number;
}

/**
 * The image of a campaign: what is dated, beside the plan with which it was committed first.
 * @throws DomainError `not-found` when there is no such campaign, or nothing of it in that region or wave
 */
export const getTimeline = async (
  { db }: Pick<AppContext, 'db'>,
  campaignId: Uuid,
  query: TimelineQuery,
  caller: Caller,
): Promise<Timeline> => {
  const campaign = await loadCampaign(db, campaignId);
  const directory = await loadDirectory(db, caller.today);
  const plans = await plansOf(db, campaignId);
  const [rows, placements, reference, { plan, problem: inputs }] = await Promise.all([
    timelineRows(db, campaignId),
    timelinePlacements(db, campaignId),
    loadPacked(db, plans.first),
    loadPacked(db, plans.now),
  ]);
  const chosen = placements.filter(isChosen(directory, query));
  if (chosen.length === 0) throw problem('not-found');
  const places = timelinePlaces(directory, chosen);
  const keys = new Set(places.map(({ organisation }) => organisation.key));
  const items = timelineItems(rows, {
    reference: reference.plan,
    today: caller.today,
    keyOf: (id) => directory.row(id)?.key ?? null,
    nation: directory.nation()?.key ?? '',
  }).filter(
    ({ organisation, wave }) =>
      keys.has(organisation) && (query.wave === undefined || (wave ?? query.wave) === query.wave),
  );
  const horizon = horizonOf(items, caller.today);
  const shown = new Set(items.map(({ template }) => template));
  return {
    campaign: { id: campaign.id, name: campaign.name },
    ...horizon,
    end: lastOf(items.map(({ end }) => end)),
    referenceEnd: lastOf(items.map(({ reference }) => reference?.end ?? null)),
    titles: Object.fromEntries(
      [...shown].map((template) => [template, campaign.playbook.titleOf(template)]),
    ),
    places,
    items,
    chain: chainOf(plan, items),
    calendars: timelineCalendars(
      places.map(({ organisation: { id } }) => {
        const row = directory.row(id as Uuid);
        return row ? territoryOf(directory, row) : null;
      }),
      inputs.calendar,
      horizon,
    ),
  };
};

const isChosen =
  (directory: DirectorySnapshot, { region, wave }: TimelineQuery) =>
  (placement: TimelinePlacement): boolean =>
    (region === undefined || directory.row(placement.region_id)?.key === region) &&
    (wave === undefined || placement.wave === wave);

/** A week around everything that is shown, today included. */
const horizonOf = (items: readonly TimelineItem[], today: string) => {
  const days = items
    .flatMap(({ start, end, reference }) => [start, end, reference?.start, reference?.end])
    .filter((day) => day !== null && day !== undefined)
    .toSorted();
  const first = Temporal.PlainDate.from(days[0] ?? today).subtract({ weeks: 1 });
  const last = Temporal.PlainDate.from(days.at(-1) ?? today).add({ weeks: 1 });
  return { from: first.toString(), to: last.toString() };
};

const lastOf = (days: readonly (string | null)[]): string | null =>
  days
    .filter((day) => day !== null)
    .toSorted()
    .at(-1) ?? null;

/** What fixes the end: the chain behind the last node that is not done, among what is shown. */
const chainOf = ({ nodes }: Plan, items: readonly TimelineItem[]): string[] => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const last = items
    .filter(({ done, end }) => !done && end !== null)
    .toSorted((a, b) => ((a.end ?? '') < (b.end ?? '') ? 1 : -1))
    .map(({ key }) => byId.get(key))
    .find((node) => node !== undefined);
  return last === undefined ? [] : drivingChain(byId, last).map(({ node }) => node);
};

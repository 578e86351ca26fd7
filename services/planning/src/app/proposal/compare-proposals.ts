// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Plan } from '@essaim/scheduler';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { liveByMonth, monthsOver } from '../../domain/measure/live-months.ts';
import { mostMoved } from '../../domain/measure/region-fairness.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { costModelNow } from '../cost/cost-model.ts';
import { getProposal } from './get-proposal.ts';
import { proposalSummary } from './list-proposals.ts';
import { type MeasuredPlan, measurePlan, presentWait } from './measure-plan.ts';
import { loadPacked } from './read-plan.ts';

type Schemas = PlanningApi['components']['schemas'];
type Proposal = Schemas['Proposal'];

interface Place {
  readonly organisation: Proposal['waves'][number]['departments'][number]['organisation'];
  readonly wave: number;
  readonly live: string | null;
  readonly isFinished: boolean;
}

const days = (from: string | null, to: string | null): number | null =>
  from === null || to === null
    ? null
    : Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;

/** Where each department stands in a proposal; `live` is its third gate, or its last. */
const placesOf = (proposal: Proposal): ReadonlyMap<string, Place> =>
  new Map(
    proposal.waves.flatMap((wave) =>
      wave.departments.map((department) => {
        const gates = department.gates;
        const live = gates[Math.min(2, gates.length - 1)]?.date ?? null;
        return [
          department.organisation.key,
          {
            organisation: department.organisation,
            wave: wave.number,
            live,
            isFinished: gates.length === 0,
          },
        ] as const;
      }),
    ),
  );

/** What is in service at the end of each month of both plans. */
const monthsOf = (here: MeasuredPlan, there: MeasuredPlan): Schemas['Comparison']['months'] => {
  const months = monthsOver([...here.openings, ...there.openings].map(({ live }) => live));
  const after = liveByMonth(here.openings, months);
  const before = liveByMonth(there.openings, months);
  return months.flatMap((month, at) => {
    const [mine, its] = [after[at], before[at]];
    return mine && its ? [{ month, here: mine, there: its }] : [];
  });
};

/** How many tasks and gates of both plans have other dates. */
const movedTasks = (after: Plan, before: Plan): number => {
  const dates = new Map(before.nodes.map(({ id, start, end }) => [id, { start, end }]));
  return after.nodes.filter(({ id, kind, start, end }) => {
    const old = dates.get(id);
    return kind !== 'wave-gate' && old && (old.start !== start || old.end !== end);
  }).length;
};

/**
 * What changes in a proposal against another one.
 * @throws DomainError `not-found`
 */
export const compareProposals = async (
  app: Pick<AppContext, 'db'>,
  id: Uuid,
  otherId: Uuid,
  caller: Caller,
): Promise<Schemas['Comparison']> => {
  const [here, there, proposal, other, plan, otherPlan, directory, model] = await Promise.all([
    getProposal(app, id, caller),
    getProposal(app, otherId, caller),
    proposalSummary(app.db, id, caller),
    proposalSummary(app.db, otherId, caller),
    loadPacked(app.db, id),
    loadPacked(app.db, otherId),
    loadDirectory(app.db, caller.today),
    costModelNow(app),
  ]);
  const measured = measurePlan(plan, directory, model);
  const otherMeasured = measurePlan(otherPlan, directory, model);
  const [after, before] = [placesOf(here), placesOf(there)];
  const both = [...after.values()].flatMap((place) => {
    const old = before.get(place.organisation.key);
    return old ? [{ place, old, moved: days(old.live, place.live) }] : [];
  });
  const changed = both.filter(
    ({ place, old, moved }) => place.wave !== old.wave || (moved ?? 0) !== 0,
  );
  const only = (left: ReadonlyMap<string, Place>, right: ReadonlyMap<string, Place>) =>
    [...left.values()]
      .filter((place) => !right.has(place.organisation.key))
      .map((place) => place.organisation);
  return {
    proposal,
    other,
    here: measured.measures,
    there: otherMeasured.measures,
    months: monthsOf(measured, otherMeasured),
    mostMovedRegion: presentWait(mostMoved(measured.waits, otherMeasured.waits), directory),
    figures: {
      lastLiveDays: days(there.figures.lastLive, here.figures.lastLive),
      eightyPercentLiveDays: days(
        otherMeasured.measures.eightyPercentUsersLive,
        measured.measures.eightyPercentUsersLive,
      ),
      likelyLiveDays: days(other.likelyLive?.p80 ?? null, proposal.likelyLive?.p80 ?? null),
      movedTasks: movedTasks(plan.plan, otherPlan.plan),
      movedDepartments: changed.length,
      earlier: both.filter(({ moved }) => (moved ?? 0) < 0).length,
      later: both.filter(({ moved }) => (moved ?? 0) > 0).length,
      unchanged: both.length - changed.length,
      changedWave: both.filter(({ place, old }) => place.wave !== old.wave).length,
    },
    departments: changed
      .map(({ place, old, moved }) => ({
        organisation: place.organisation,
        waveBefore: old.wave,
        waveAfter: place.wave,
        liveBefore: old.live,
        liveAfter: place.live,
        days: moved,
      }))
      .toSorted((a, b) => (b.days ?? 0) - (a.days ?? 0)),
    placedOnlyHere: only(after, before),
    placedOnlyThere: only(before, after),
  };
};

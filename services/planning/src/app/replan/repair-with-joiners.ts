// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { joinableWaves } from '../../db/campaign/cohort-rows.ts';
import { readPacked } from '../../db/proposal/proposal-rows.ts';
import type { JoinedDepartment } from '../../db/replan-tables.ts';
import type { AppContext } from '../app-context.ts';
import { cohortToday } from '../campaign/campaign-cohort.ts';
import { loadCampaign } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { requireWithin } from '../playbook/require-within.ts';
import { findDepartment } from '../proposal/cohort.ts';
import type { Repaired } from '../proposal/engine.ts';
import { liveGate } from '../proposal/present-proposal.ts';
import { refusedInputs } from '../proposal/refuse-plan.ts';
import { type CampaignReality, type RealityContext, campaignReality } from './campaign-reality.ts';

type Joiners = NonNullable<RealityContext['joiners']>;

export interface JoinedRepair {
  readonly reality: CampaignReality;
  readonly found: Repaired;
  readonly joined: readonly JoinedDepartment[];
}

/** Departments that the nation names: known, and in no campaign. */
const namedJoiners = async (
  { db }: Pick<AppContext, 'db'>,
  { joiners = [] }: PlanningApi['components']['schemas']['NewReplan'],
  directory: DirectorySnapshot,
): Promise<Joiners> => {
  if (joiners.length === 0) return [];
  const rows = joiners.map(({ department, wave }) => ({
    row: findDepartment(directory, department),
    wave,
  }));
  const taken = await db
    .selectFrom('placement')
    .select('organisation_id')
    .where(
      'organisation_id',
      'in',
      rows.map(({ row }) => row.id),
    )
    .execute();
  const held = rows.filter(({ row }) => taken.some((one) => one.organisation_id === row.id));
  if (held.length > 0) {
    throw problem('cohort-taken', {
      departments: held.map(({ row }) => row.short_name).join(', '),
    });
  }
  return rows.map(({ row, wave }) => ({ organisation: row.key, wave }));
};

/**
 * Repairs the dates of a campaign with those who join it: the departments that the nation names, and, as far
 * as means reach, those that the policy takes.
 * @throws DomainError `joiners-unplaced`, `wave-unknown`, `cohort-taken`, `department-unknown`,
 *   `variant-cohort`, `plan-impossible`, `not-found`
 */
export const repairWithJoiners = async (
  app: AppContext,
  campaignId: Uuid,
  asked: PlanningApi['components']['schemas']['NewReplan'],
  context: { readonly directory: DirectorySnapshot; readonly today: string },
): Promise<JoinedRepair> => {
  const { directory } = context;
  const [campaign, cohort, waves, named] = await Promise.all([
    loadCampaign(app.db, campaignId),
    cohortToday(app.db, campaignId, directory),
    joinableWaves(app.db, campaignId),
    namedJoiners(app, asked, directory),
  ]);
  const open = waves.filter(({ isFinished }) => !isFinished).map(({ number }) => number);
  for (const { wave } of named)
    if (!open.includes(wave)) throw problem('wave-unknown', { wave, last: open.at(-1) ?? 0 });
  requireWithin(
    campaign.playbook,
    named.flatMap(({ organisation }) => directory.byKey(organisation) ?? []),
    directory,
  );
  const isNamed = new Set(named.map(({ organisation }) => organisation));
  const byPolicy = cohort.joiners.flatMap(({ key }) =>
    cohort.wave === null || isNamed.has(key) ? [] : [{ organisation: key, wave: cohort.wave }],
  );
  const live = liveGate(campaign.playbook);
  const repair = async (joiners: Joiners) => {
    const reality = await campaignReality(app.db, campaignId, { ...context, joiners });
    const packed = await readPacked(app.db, reality.baselineId);
    const found = await app.engine.replan(packed, reality.repair);
    if (!found.ok) throw refusedInputs(found.faults);
    const placed = new Set(found.plan.waves.flatMap((wave) => wave.placed));
    return {
      reality,
      found,
      joiners,
      unplaced: joiners.filter((one) => !placed.has(one.organisation)),
    };
  };
  let done = await repair([...named, ...byPolicy]);
  const short = done.unplaced.filter(({ organisation }) => isNamed.has(organisation));
  if (short.length > 0) {
    const names = short.map(
      ({ organisation }) => directory.byKey(organisation)?.short_name ?? organisation,
    );
    throw problem('joiners-unplaced', { departments: names.join(', ') });
  }
  // Those that the policy takes wait for means, without keeping the others waiting.
  if (done.unplaced.length > 0) {
    const left = new Set(done.unplaced.map(({ organisation }) => organisation));
    done = await repair(done.joiners.filter(({ organisation }) => !left.has(organisation)));
  }
  const { found } = done;
  const openings = new Map(
    found.plan.nodes
      .filter(({ template }) => template === live)
      .map((node) => [node.organisation, node.end]),
  );
  return {
    reality: done.reality,
    found,
    joined: done.joiners.map((one) => ({ ...one, live: openings.get(one.organisation) ?? null })),
  };
};

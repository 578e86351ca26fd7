// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Organisation } from '@essaim/directory';
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import {
  cohortRow,
  joinableWaves,
  placedDepartments,
  writeLateJoiners,
} from '../../db/campaign/cohort-rows.ts';
import { lockRules } from '../../db/escalation/campaign-rules.ts';
import type { PlanningTables } from '../../db/schema.ts';
import { type LateJoinerPolicy, waveToJoin } from '../../domain/campaign/late-joiners.ts';
import { actingMandate } from '../../domain/people/may-act.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { organisationRef } from '../directory/names.ts';
import { isWithin } from '../playbook/require-within.ts';
import { type CohortFilter, isMember, matchesFilter, queryOf } from '../proposal/cohort.ts';
import { inUnit, note } from '../unit/unit.ts';
import { waveLevels } from '../wave/wave-stop.ts';

type CampaignCohort = PlanningApi['components']['schemas']['CampaignCohort'];

/** How the departments of a campaign were chosen, and what would differ today. */
export interface CohortToday {
  readonly query: CohortFilter | null;
  readonly snapshotAt: string;
  readonly policy: LateJoinerPolicy;
  readonly revision: number;
  readonly departments: number;
  /** In no campaign, and what the query asks for. */
  readonly joiners: readonly Organisation[];
  /** The wave that the policy gives them. */
  readonly wave: number | null;
  readonly leavers: readonly Organisation[];
}

/**
 * Compares the query of a campaign with its departments.
 * @throws DomainError `not-found`
 */
export const cohortToday = async (
  db: Kysely<PlanningTables>,
  campaignId: Uuid,
  directory: DirectorySnapshot,
): Promise<CohortToday> => {
  const [row, placed, waves] = await Promise.all([
    cohortRow(db, campaignId),
    placedDepartments(db),
    joinableWaves(db, campaignId),
  ]);
  if (!row) throw problem('not-found');
  const query = queryOf(row.request);
  const campaignOf = new Map(placed.map((one) => [one.organisation_id, one.campaign_id]));
  const all = directory.ofTier('departmental').filter(isMember);
  const matches = (one: Organisation) => query !== null && matchesFilter(query, one, directory);
  const mayJoin = (one: Organisation) => isWithin({ ownerId: row.owner_id }, one) && matches(one);
  const own = all.filter(({ id }) => campaignOf.get(id) === campaignId);
  return {
    query,
    snapshotAt: row.committed_at,
    policy: row.late_joiners,
    revision: row.rules_version,
    departments: own.length,
    joiners: all.filter((one) => !campaignOf.has(one.id) && mayJoin(one)),
    wave: waveToJoin(row.late_joiners, waves),
    leavers: query === null ? [] : own.filter((one) => !matches(one)),
  };
};

const present = (
  found: CohortToday,
  directory: DirectorySnapshot,
  { person, today }: Pick<Caller, 'person' | 'today'>,
): CampaignCohort => ({
  query: found.query,
  snapshotAt: found.snapshotAt,
  departments: found.departments,
  policy: found.policy,
  revision: found.revision,
  allowed: actingMandate(person, waveLevels(directory), today) !== null,
  joiners: found.joiners.flatMap((row) => {
    const region = row.parent_id === null ? undefined : directory.row(row.parent_id);
    if (!region) return [];
    return [
      {
        organisation: organisationRef(row),
        region: organisationRef(region),
        readinessScore: row.readiness_score,
        wave: found.wave,
      },
    ];
  }),
  leavers: found.leavers.map(organisationRef),
});

/**
 * The query of a campaign, its snapshot, and what would differ today.
 * @throws DomainError `not-found`
 */
export const getCampaignCohort = async (
  { db }: Pick<AppContext, 'db'>,
  campaignId: Uuid,
  caller: Caller,
): Promise<CampaignCohort> => {
  const directory = await loadDirectory(db, caller.today);
  return present(await cohortToday(db, campaignId, directory), directory, caller);
};

/**
 * Sets what happens to departments that match the query after the snapshot.
 * @param mandateId the mandate that allows it, already checked
 * @throws DomainError `not-found`, `version-conflict`
 */
export const setLateJoiners = async (
  app: AppContext,
  { campaignId, revision }: { readonly campaignId: Uuid; readonly revision: number },
  policy: LateJoinerPolicy,
  mandateId: Uuid,
  caller: Caller,
): Promise<CampaignCohort> => {
  const directory = await loadDirectory(app.db, caller.today);
  return inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const row = await lockRules(unit.trx, campaignId);
    if (!row) throw problem('not-found');
    if (row.rules_version !== revision) throw problem('version-conflict');
    await writeLateJoiners(unit.trx, campaignId, policy, revision + 1);
    const nation = directory.nation()?.id ?? null;
    const resource = { type: 'campaign', id: campaignId, organisationId: nation };
    note(unit, 'setLateJoiners', resource, { policy });
    return present(await cohortToday(unit.trx, campaignId, directory), directory, caller);
  });
};

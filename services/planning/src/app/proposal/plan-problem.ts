// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Organisation } from '@essaim/directory';
import type { Uuid } from '@essaim/kernel';
import {
  type PlanOptions,
  type PlanOrganisation,
  type PlanProblem,
  type WaveRequest,
} from '@essaim/scheduler';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import { notInFuture } from '../../domain/not-in-future.ts';
import { latestAsked } from '../../domain/objection/objection.ts';
import { territoryOf } from '../calendar/working-days.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { poolsWithLoans } from '../loan/pools-with-loans.ts';
import { askedFreezes } from '../freeze/asked-freezes.ts';
import { planFreezes } from '../freeze/plan-freezes.ts';
import type { PlaybookIndex } from '../playbook/playbook-index.ts';
import { requireWithin } from '../playbook/require-within.ts';
import { type Cohort, cohortOf, findDepartment } from './cohort.ts';
import { loadTaken } from '../../db/campaign/load-taken.ts';
import { progressNode } from './progress-node.ts';

type NewProposal = PlanningApi['components']['schemas']['NewProposal'];

/** Departments in a wave when nothing else is asked. */
const USUAL_SIZE = 20;

/** Everything that the engine computes a plan from. */
export interface PlanInputs {
  readonly problem: PlanProblem;
  readonly options: PlanOptions;
  readonly cohort: Cohort;
}

/** An organisation as the engine plans it. */
export const planOrganisation = (
  directory: DirectorySnapshot,
  row: Organisation,
): PlanOrganisation => ({
  key: row.key,
  tier: row.tier as PlanOrganisation['tier'],
  parentKey: row.parent_id === null ? null : (directory.row(row.parent_id)?.key ?? null),
  name: row.short_name,
  territory: territoryOf(directory, row),
  readinessScore: row.readiness_score ?? 0,
  attributes: {
    identity_provider: row.identity_provider,
    associations: row.associations,
    members: row.members,
    employees: row.employees,
    volunteers: row.volunteers,
    readiness: row.readiness,
    pilot: row.pilot,
    status: row.status,
  },
});

const wavesOf = (
  { waves }: NewProposal,
  cohort: Cohort,
  earlier: readonly (readonly string[])[] | null,
): WaveRequest => {
  const finished = cohort.finished.map(({ key }) => key);
  const first = finished.length > 0 ? [finished] : [];
  if (cohort.given) {
    return {
      kind: 'given',
      waves: [...first, ...cohort.given.map((wave) => wave.departments.map(({ key }) => key))],
    };
  }
  if (earlier && waves === undefined) return { kind: 'given', waves: earlier };
  const toPlan = cohort.departments.length - finished.length;
  const size =
    waves?.count === undefined
      ? (waves?.size ?? USUAL_SIZE)
      : Math.max(1, Math.ceil(toPlan / waves.count));
  const { fair = false, perRegion } = waves ?? {};
  const isShared = fair || perRegion !== undefined;
  const balance = { fair, ...(perRegion !== undefined && { perRegion }) };
  return { kind: 'proposed', size, first, ...(isShared && { balance }) };
};

/** Waves of an earlier proposal, as far as the cohort has their departments; others join the last. */
const wavesOfEarlier = (
  earlier: readonly (readonly string[])[],
  cohort: Cohort,
): readonly (readonly string[])[] => {
  const keys = new Set(cohort.departments.map(({ key }) => key));
  const kept = earlier.map((wave) => wave.filter((key) => keys.has(key)));
  const named = new Set(kept.flat());
  const rest = [...keys].filter((key) => !named.has(key));
  return kept.map((wave, index) => (index === kept.length - 1 ? [...wave, ...rest] : wave));
};

const actualsOf = (
  request: NewProposal,
  playbook: PlaybookIndex,
  directory: DirectorySnapshot,
  today: string,
): NonNullable<PlanOptions['actuals']> =>
  Object.fromEntries(
    (request.progress ?? []).map((line) => {
      const end = notInFuture(line.doneOn, today);
      const id = progressNode(request, line, playbook, directory);
      return [id, { start: line.startedOn ?? end, end }];
    }),
  );

/** Starts that were asked for, but for those of departments that the cohort does not have. */
const pinsOf = (
  { notBefore = [] }: NewProposal,
  inCohort: ReadonlySet<string>,
  directory: DirectorySnapshot,
): NonNullable<PlanOptions['pins']> =>
  latestAsked(notBefore)
    .filter(({ node }) => {
      const [, key = ''] = /@([^#]+)/.exec(node) ?? [];
      return inCohort.has(key) || directory.byKey(key) === undefined;
    })
    .map(({ node, date }) => ({ node, start: date }));

/**
 * Collects what a plan is computed from: the network, the capacities, the calendars, what other
 * campaigns hold. What is not done yet starts today at the earliest, also where the rollout began before.
 * @param earlier waves of the proposal that this one is based on
 * @throws DomainError for whatever in the request cannot be met, see `cohortOf`; `resources-missing`, `variant-cohort`
 */
export const planInputs = async (
  db: Kysely<PlanningTables>,
  request: NewProposal,
  context: {
    readonly directory: DirectorySnapshot;
    readonly playbook: PlaybookIndex;
    readonly today: string;
    readonly earlier: readonly (readonly string[])[] | null;
  },
): Promise<PlanInputs> => {
  const { directory, playbook, today } = context;
  const [placed, schools, pools, taken] = await Promise.all([
    db.selectFrom('placement').select('organisation_id').execute(),
    db.selectFrom('school_calendar').select('calendar').orderBy('zone').execute(),
    poolsWithLoans(db, directory, today),
    loadTaken(db),
  ]);
  if (pools.length === 0) throw problem('resources-missing');
  const inCampaigns = new Set<Uuid>(placed.map((row) => row.organisation_id));
  const cohort = cohortOf(request, directory, inCampaigns);
  requireWithin(playbook, cohort.departments, directory);
  const organisations = organisationsOf(cohort, directory);
  const keys = new Set(organisations.map(({ key }) => key));
  const freezes = planFreezes(
    askedFreezes(request.freezes ?? [], directory, request.startDate),
    playbook,
    directory,
  );
  const earlier = context.earlier && wavesOfEarlier(context.earlier, cohort);
  return {
    cohort,
    problem: {
      playbook: playbook.playbook,
      organisations: organisations.map((row) => planOrganisation(directory, row)),
      pools: pools.filter(({ organisationKey }) => keys.has(organisationKey)),
      calendar: {
        schools: schools.map(({ calendar }) => calendar),
        goodFridayAntilles: directory.goodFridayAntilles,
      },
      start: request.startDate > today ? request.startDate : today,
      ...(freezes.length > 0 && { freezes }),
    },
    options: {
      waves: wavesOf(request, cohort, earlier),
      moves: (request.moves ?? []).map(({ department, wave }) => ({
        organisation: findDepartment(directory, department).key,
        wave,
      })),
      finished: cohort.finished.map(({ key }) => key),
      actuals: actualsOf(request, playbook, directory, today),
      ...(request.notBefore && { pins: pinsOf(request, keys, directory) }),
      taken,
    },
  };
};

/** The nation, and the regions and departments of the cohort, in the order of their keys. */
const organisationsOf = (cohort: Cohort, directory: DirectorySnapshot): Organisation[] => {
  const ids = new Set(cohort.departments.flatMap((row) => [row.id, ...row.ancestors]));
  return (['national', 'regional', 'departmental'] as const)
    .flatMap((tier) => directory.ofTier(tier))
    .filter(({ id }) => ids.has(id));
};

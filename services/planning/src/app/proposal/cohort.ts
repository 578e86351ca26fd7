// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Organisation } from '@essaim/directory';
import type { Uuid } from '@essaim/kernel';
import { tagsOf } from '../../domain/freeze/freeze-tags.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';

type NewProposal = PlanningApi['components']['schemas']['NewProposal'];
export type CohortFilter = PlanningApi['components']['schemas']['CohortFilter'];

/** Whether an organisation takes part in the network's life: it did not leave, nor became another one. */
export const isMember = ({ status }: Pick<Organisation, 'status'>): boolean =>
  status !== 'left' && status !== 'merged';

/**
 * A department by its key or its INSEE code.
 * @throws DomainError `department-unknown`
 */
export const findDepartment = (directory: DirectorySnapshot, key: string): Organisation => {
  const found = directory.byKey(key) ?? directory.byKey(`dep-${key.toUpperCase()}`);
  if (found?.tier !== 'departmental' || !isMember(found)) {
    throw problem('department-unknown', { department: key });
  }
  return found;
};

const once = (departments: readonly Organisation[]): readonly Organisation[] => {
  const seen = new Set<string>();
  for (const { key, id } of departments) {
    if (seen.has(id)) throw problem('department-twice', { department: key });
    seen.add(id);
  }
  return departments;
};

/** The departments that a proposal is about, and how they were asked for. */
export interface Cohort {
  readonly departments: readonly Organisation[];
  readonly finished: readonly Organisation[];
  /** Waves that were given, in order, those of finished departments alone left out; null when they are to be proposed. */
  readonly given: readonly GivenWave[] | null;
  /** Name that was given to the wave of the finished departments. */
  readonly finishedName: string | null;
}

export interface GivenWave {
  readonly name: string | null;
  readonly departments: readonly Organisation[];
}

const chosen = (
  { cohort, waves, finished = [] }: NewProposal,
  directory: DirectorySnapshot,
  taken: ReadonlySet<Uuid>,
): readonly Organisation[] => {
  const named = (keys: readonly string[]) => keys.map((key) => findDepartment(directory, key));
  if (cohort.keys && cohort.keys.length > 0) return once(named(cohort.keys));
  if (waves?.given && cohort.filter === undefined) {
    const all = named([...finished, ...waves.given.flatMap((wave) => wave.departments)]);
    return [...new Map(all.map((department) => [department.id, department])).values()];
  }
  return directory
    .ofTier('departmental')
    .filter(
      (department) =>
        isMember(department) &&
        !taken.has(department.id) &&
        matchesFilter(cohort.filter ?? {}, department, directory),
    );
};

/** Whether a region has an identity provider of its own. */
export const providerOf = (
  region: Pick<Organisation, 'identity_provider'> | null | undefined,
): 'own' | 'none' => ((region?.identity_provider ?? 'none') === 'none' ? 'none' : 'own');

/** Whether a department is what a query asks for. */
export const matchesFilter = (
  {
    regions = [],
    readiness = [],
    minReadinessScore = 0,
    minAssociations = 0,
    minMembers = 0,
    identityProvider,
    tags = [],
  }: CohortFilter,
  department: Organisation,
  directory: DirectorySnapshot,
): boolean => {
  const region = department.parent_id === null ? null : directory.row(department.parent_id);
  const own = tagsOf(null, department.territory);
  return (
    (regions.length === 0 || (region !== undefined && regions.includes(region?.key ?? ''))) &&
    (readiness.length === 0 || readiness.includes(department.readiness ?? '')) &&
    (department.readiness_score ?? 0) >= minReadinessScore &&
    department.associations >= minAssociations &&
    department.members >= minMembers &&
    (identityProvider === undefined || identityProvider === providerOf(region)) &&
    (tags.length === 0 || tags.some((tag) => own.includes(tag)))
  );
};

/** The query by which a cohort was asked for; null where departments were picked by hand. */
export const queryOf = ({ cohort, waves }: NewProposal): CohortFilter | null => {
  if (cohort.keys && cohort.keys.length > 0) return null;
  if (waves?.given && cohort.filter === undefined) return null;
  return cohort.filter ?? {};
};

/**
 * Works out the departments of a proposal.
 * @param taken departments that are in a campaign
 * @throws DomainError `department-unknown`, `department-twice`, `department-not-in-cohort`,
 *   `cohort-empty`, `cohort-taken`
 */
export const cohortOf = (
  request: NewProposal,
  directory: DirectorySnapshot,
  taken: ReadonlySet<Uuid>,
): Cohort => {
  const departments = chosen(request, directory, taken);
  if (departments.length === 0) throw problem('cohort-empty');
  const held = departments.filter(({ id }) => taken.has(id));
  if (held.length > 0) {
    throw problem('cohort-taken', { departments: held.map((one) => one.short_name).join(', ') });
  }
  const inCohort = new Set(departments.map(({ id }) => id));
  const member = (key: string): Organisation => {
    const found = findDepartment(directory, key);
    if (!inCohort.has(found.id)) throw problem('department-not-in-cohort', { department: key });
    return found;
  };
  const finished = once((request.finished ?? []).map(member));
  const isFinished = new Set(finished.map(({ id }) => id));
  const waves = request.waves?.given?.map((wave): GivenWave => ({
    name: wave.name ?? null,
    departments: wave.departments.map(member),
  }));
  if (waves) once(waves.flatMap((wave) => wave.departments));
  const named = waves?.find(({ departments: [first] }) => first && isFinished.has(first.id));
  return {
    departments,
    finished,
    given: waves ? withRest(waves, departments, isFinished) : null,
    finishedName: named?.name ?? null,
  };
};

/** Given waves without the finished departments; those that no wave names join the last one. */
const withRest = (
  waves: readonly GivenWave[],
  departments: readonly Organisation[],
  isFinished: ReadonlySet<Uuid>,
): GivenWave[] => {
  const named = new Set(waves.flatMap((wave) => wave.departments).map(({ id }) => id));
  const rest = departments.filter(({ id }) => !named.has(id) && !isFinished.has(id));
  const kept = waves
    .map((wave) => ({
      ...wave,
      departments: wave.departments.filter(({ id }) => !isFinished.has(id)),
    }))
    .filter((wave) => wave.departments.length > 0);
  const last = kept.length - 1;
  if (last < 0) return rest.length > 0 ? [{ name: null, departments: rest }] : [];
  return kept.map((wave, index) =>
    index === last ? { ...wave, departments: [...wave.departments, ...rest] } : wave,
  );
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';
import type { WaveChoiceValue } from './wave-choice.tsx';

export type CohortChoiceValue = {
  regions: string[];
  readiness: string[];
  minimum: string;
  tags: string[];
  /** Keys of those that are left out by hand. */
  leftOut: string[];
};

/** Every free department. */
export const EVERYONE: CohortChoiceValue = {
  regions: [],
  readiness: [],
  minimum: '',
  tags: [],
  leftOut: [],
};

const minimumOf = ({ minimum }: CohortChoiceValue): number | undefined => {
  const number = Number.parseInt(minimum, 10);
  return Number.isNaN(number) ? undefined : Math.min(100, Math.max(0, number));
};

/** What the service can filter by itself; of the others several may be chosen, so they are kept here. */
export function cohortFilter(choice: CohortChoiceValue) {
  const minimum = minimumOf(choice);
  return { free: true, ...(minimum === undefined ? {} : { minReadinessScore: minimum }) };
}

/** The departments that the search keeps, with those that are left out by hand. */
export function matchCohort(
  items: readonly Planning['CohortDepartment'][],
  { regions, readiness, tags }: CohortChoiceValue,
): Planning['CohortDepartment'][] {
  return items.filter(
    (item) =>
      item.campaign === null &&
      (regions.length === 0 || regions.includes(item.region.key)) &&
      (readiness.length === 0 || readiness.includes(item.readiness ?? '')) &&
      (tags.length === 0 || item.tags.some((tag) => tags.includes(tag))),
  );
}

/** The departments that the choice keeps. */
export function keepCohort(
  items: readonly Planning['CohortDepartment'][],
  choice: CohortChoiceValue,
): Planning['CohortDepartment'][] {
  return matchCohort(items, choice).filter(
    ({ organisation }) => !choice.leftOut.includes(organisation.key),
  );
}

/** The search; or, when it found some that are left out, those that are kept, one by one. */
function cohortOf(
  choice: CohortChoiceValue,
  items: readonly Planning['CohortDepartment'][],
): Planning['NewProposal']['cohort'] {
  const kept = keepCohort(items, choice);
  if (kept.length < matchCohort(items, choice).length && kept.length > 0) {
    return { keys: kept.map(({ organisation }) => organisation.key) };
  }
  const { regions, readiness, tags } = choice;
  const minimum = minimumOf(choice);
  return {
    filter: {
      ...(regions.length > 0 ? { regions } : {}),
      ...(readiness.length > 0 ? { readiness } : {}),
      ...(tags.length > 0 ? { tags } : {}),
      ...(minimum === undefined ? {} : { minReadinessScore: minimum }),
    },
  };
}

/** The proposal that is asked for. */
export function toNewProposal(
  playbookId: string,
  choice: CohortChoiceValue,
  items: readonly Planning['CohortDepartment'][],
  waves: WaveChoiceValue,
): Planning['NewProposal'] {
  const number = Number.parseInt(waves.number, 10);
  const perRegion = Number.parseInt(waves.perRegion, 10);
  const asked = {
    ...(waves.mode === 'auto' || Number.isNaN(number) ? {} : { [waves.mode]: number }),
    ...(waves.fair ? { fair: true } : {}),
    ...(Number.isNaN(perRegion) ? {} : { perRegion }),
  };
  const given = Object.keys(asked).length === 0 ? {} : { waves: asked };
  return { playbookId, startDate: waves.startDate, cohort: cohortOf(choice, items), ...given };
}

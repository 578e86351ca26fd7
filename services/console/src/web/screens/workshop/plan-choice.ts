// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';
import type { WaveChoiceValue } from './wave-choice.tsx';

export type CohortChoiceValue = {
  regions: string[];
  readiness: string[];
  minimum: string;
  associations: string;
  members: string;
  identityProvider: '' | 'own' | 'none';
  tags: string[];
  /** Keys of those that are left out by hand. */
  leftOut: string[];
  /** Keys of pilots that are in service already. */
  finished: string[];
};

/** Every free department. */
export const EVERYONE: CohortChoiceValue = {
  regions: [],
  readiness: [],
  minimum: '',
  associations: '',
  members: '',
  identityProvider: '',
  tags: [],
  leftOut: [],
  finished: [],
};

/** A number that was typed, brought back between 0 and the most that is taken; undefined for none. */
const atMost = (most: number, text: string): number | undefined => {
  const number = Number.parseInt(text, 10);
  return Number.isNaN(number) ? undefined : Math.min(most, Math.max(0, number));
};

const leastOf = (choice: CohortChoiceValue) => ({
  minReadinessScore: atMost(100, choice.minimum),
  minAssociations: atMost(1_000_000, choice.associations),
  minMembers: atMost(10_000_000, choice.members),
});

/** What the service can filter by itself; of the others several may be chosen, so they are kept here. */
export function cohortFilter(choice: CohortChoiceValue) {
  const { minReadinessScore } = leastOf(choice);
  return { free: true, ...(minReadinessScore === undefined ? {} : { minReadinessScore }) };
}

/** The departments that the search keeps, with those that are left out by hand. */
export function matchCohort(
  items: readonly Planning['CohortDepartment'][],
  choice: CohortChoiceValue,
): Planning['CohortDepartment'][] {
  const { regions, readiness, tags, identityProvider } = choice;
  const { minAssociations = 0, minMembers = 0 } = leastOf(choice);
  return items.filter(
    (item) =>
      item.campaign === null &&
      (regions.length === 0 || regions.includes(item.region.key)) &&
      (readiness.length === 0 || readiness.includes(item.readiness ?? '')) &&
      item.associations >= minAssociations &&
      item.members >= minMembers &&
      (identityProvider === '' || item.identityProvider === identityProvider) &&
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
  const { regions, readiness, tags, identityProvider } = choice;
  const least = Object.entries(leastOf(choice)).filter(([, value]) => value !== undefined);
  return {
    filter: {
      ...(regions.length > 0 ? { regions } : {}),
      ...(readiness.length > 0 ? { readiness } : {}),
      ...(tags.length > 0 ? { tags } : {}),
      ...(identityProvider === '' ? {} : { identityProvider }),
      ...Object.fromEntries(least),
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
  const kept = new Set(keepCohort(items, choice).map(({ organisation }) => organisation.key));
  const finished = choice.finished.filter((key) => kept.has(key));
  return {
    playbookId,
    startDate: waves.startDate,
    cohort: cohortOf(choice, items),
    ...given,
    ...(finished.length > 0 && { finished }),
  };
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';
import type { WaveChoiceValue } from './wave-choice.tsx';

export type CohortChoiceValue = { regions: string[]; readiness: string[]; minimum: string };

const minimumOf = ({ minimum }: CohortChoiceValue): number | undefined => {
  const number = Number.parseInt(minimum, 10);
  return Number.isNaN(number) ? undefined : Math.min(100, Math.max(0, number));
};

/** What the service can filter by itself; regions and readiness are several, so they are kept here. */
export function cohortFilter(choice: CohortChoiceValue) {
  const minimum = minimumOf(choice);
  return { free: true, ...(minimum === undefined ? {} : { minReadinessScore: minimum }) };
}

/** The departments that the choice keeps. */
export function keepCohort(
  items: readonly Planning['CohortDepartment'][],
  { regions, readiness }: CohortChoiceValue,
): Planning['CohortDepartment'][] {
  return items.filter(
    (item) =>
      item.campaign === null &&
      (regions.length === 0 || regions.includes(item.region.key)) &&
      (readiness.length === 0 || readiness.includes(item.readiness ?? '')),
  );
}

/** The proposal that is asked for. */
export function toNewProposal(
  playbookId: string,
  cohort: CohortChoiceValue,
  waves: WaveChoiceValue,
): Planning['NewProposal'] {
  const minimum = minimumOf(cohort);
  const number = Number.parseInt(waves.number, 10);
  const filter = {
    ...(cohort.regions.length > 0 ? { regions: cohort.regions } : {}),
    ...(cohort.readiness.length > 0 ? { readiness: cohort.readiness } : {}),
    ...(minimum === undefined ? {} : { minReadinessScore: minimum }),
  };
  const perRegion = Number.parseInt(waves.perRegion, 10);
  const asked = {
    ...(waves.mode === 'auto' || Number.isNaN(number) ? {} : { [waves.mode]: number }),
    ...(waves.fair ? { fair: true } : {}),
    ...(Number.isNaN(perRegion) ? {} : { perRegion }),
  };
  const given = Object.keys(asked).length === 0 ? {} : { waves: asked };
  return { playbookId, startDate: waves.startDate, cohort: { filter }, ...given };
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { Planning } from '../../api/schemas.ts';
import { cohortFilter, keepCohort, toNewProposal } from './plan-choice.ts';

const department = (region: string, readiness: string | null, campaign: unknown = null) =>
  ({ region: { key: region }, readiness, campaign }) as Planning['CohortDepartment'];
const none = { regions: [], readiness: [], minimum: '' };

test('keeps the free departments of the chosen regions and states of readiness', () => {
  const items = [
    department('reg-52', 'pret'),
    department('reg-53', 'pret'),
    department('reg-52', null),
    department('reg-52', 'pret', { id: 'c' }),
  ];
  expect(keepCohort(items, none)).toHaveLength(3);
  expect(keepCohort(items, { ...none, regions: ['reg-52'] })).toHaveLength(2);
  expect(keepCohort(items, { ...none, regions: ['reg-52'], readiness: ['pret'] })).toHaveLength(1);
});

test('a score that is not a number is no filter; one out of bounds is brought back', () => {
  expect(cohortFilter({ ...none, minimum: 'x' })).toEqual({ free: true });
  expect(cohortFilter({ ...none, minimum: '140' })).toEqual({ free: true, minReadinessScore: 100 });
});

test('asks only for what was chosen', () => {
  const auto = {
    mode: 'auto' as const,
    number: '5',
    startDate: '2027-01-04',
    fair: false,
    perRegion: '',
  };
  expect(toNewProposal('p', none, auto)).toEqual({
    playbookId: 'p',
    startDate: '2027-01-04',
    cohort: { filter: {} },
  });
  expect(
    toNewProposal(
      'p',
      { regions: ['r'], readiness: ['pret'], minimum: '40' },
      { ...auto, mode: 'count' },
    ),
  ).toEqual({
    playbookId: 'p',
    startDate: '2027-01-04',
    cohort: { filter: { regions: ['r'], readiness: ['pret'], minReadinessScore: 40 } },
    waves: { count: 5 },
  });
  expect(toNewProposal('p', none, { ...auto, fair: true, perRegion: '3' }).waves).toEqual({
    fair: true,
    perRegion: 3,
  });
});

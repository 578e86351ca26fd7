// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { Planning } from '../../api/schemas.ts';
import { EVERYONE, cohortFilter, keepCohort, toNewProposal } from './plan-choice.ts';

const department = (
  region: string,
  readiness: string | null,
  campaign: unknown = null,
  key = 'dep-01',
  tags: string[] = [],
) =>
  ({
    organisation: { key },
    region: { key: region },
    readiness,
    campaign,
    tags,
    associations: 40,
    members: 900,
    identityProvider: region === 'reg-52' ? 'own' : 'none',
  }) as Planning['CohortDepartment'];
const none = EVERYONE;
const auto = {
  mode: 'auto' as const,
  number: '5',
  startDate: '2027-01-04',
  fair: false,
  perRegion: '',
};

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

test('keeps those that are large enough and whose region has a provider, and asks for the same', () => {
  const items = [department('reg-52', 'pret'), department('reg-53', 'pret')];
  expect(keepCohort(items, { ...none, identityProvider: 'own' })).toEqual([items[0]]);
  expect(keepCohort(items, { ...none, identityProvider: 'none' })).toEqual([items[1]]);
  expect(keepCohort(items, { ...none, associations: '41' })).toEqual([]);
  expect(keepCohort(items, { ...none, associations: '40', members: '900' })).toEqual(items);
  expect(keepCohort(items, { ...none, members: '901' })).toEqual([]);
  const choice = { ...none, associations: '40', members: '-3', identityProvider: 'own' as const };
  expect(toNewProposal('p', choice, [], auto).cohort).toEqual({
    filter: { minAssociations: 40, minMembers: 0, identityProvider: 'own' },
  });
});

test('a pilot in service is said to be finished as long as the search keeps it', () => {
  const items = [department('reg-52', 'pret', null, 'dep-53')];
  const asked = (regions: string[]) =>
    toNewProposal('p', { ...none, regions, finished: ['dep-53'] }, items, auto).finished;
  expect(asked(['reg-52'])).toEqual(['dep-53']);
  expect(asked(['reg-44'])).toBeUndefined();
});

test('asks only for what was chosen', () => {
  expect(toNewProposal('p', none, [], auto)).toEqual({
    playbookId: 'p',
    startDate: '2027-01-04',
    cohort: { filter: {} },
  });
  expect(
    toNewProposal(
      'p',
      { ...none, regions: ['r'], readiness: ['pret'], minimum: '40', tags: ['overseas'] },
      [],
      { ...auto, mode: 'count' },
    ),
  ).toEqual({
    playbookId: 'p',
    startDate: '2027-01-04',
    cohort: {
      filter: { regions: ['r'], readiness: ['pret'], tags: ['overseas'], minReadinessScore: 40 },
    },
    waves: { count: 5 },
  });
  expect(toNewProposal('p', none, [], { ...auto, fair: true, perRegion: '3' }).waves).toEqual({
    fair: true,
    perRegion: 3,
  });
});

test('keeps those of one of the chosen tags', () => {
  const items = [
    department('reg-44', 'pret', null, 'dep-68', ['zone-B', 'alsace-moselle']),
    department('reg-02', 'pret', null, 'dep-972', ['zone-martinique', 'overseas']),
    department('reg-52', 'pret', null, 'dep-44', ['zone-B']),
  ];
  const keysOf = (tags: string[]) =>
    keepCohort(items, { ...none, tags }).map(({ organisation }) => organisation.key);
  expect(keysOf(['overseas', 'alsace-moselle'])).toEqual(['dep-68', 'dep-972']);
  expect(keysOf(['zone-B'])).toEqual(['dep-68', 'dep-44']);
});

test('one that is left out makes a choice by hand; one that the search does not find leaves it', () => {
  const items = [
    department('reg-52', 'pret', null, 'dep-44'),
    department('reg-52', 'pret', null, 'dep-53'),
    department('reg-53', 'pret', null, 'dep-22'),
  ];
  const asked = (leftOut: string[]) =>
    toNewProposal('p', { ...none, regions: ['reg-52'], leftOut }, items, auto).cohort;
  expect(asked(['dep-44'])).toEqual({ keys: ['dep-53'] });
  expect(asked(['dep-22'])).toEqual({ filter: { regions: ['reg-52'] } });
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { evaluateEligibility } from './evaluate-eligibility.ts';
import type { OrganisationFacts } from './expression.ts';
import { parseEligibility } from './parse-eligibility.ts';

const mayenne: OrganisationFacts = {
  tier: 'departmental',
  key: 'dep-53',
  region: 'reg-52',
  department: 'dep-53',
};
const amicale: OrganisationFacts = { ...mayenne, tier: 'local', key: '53-00013' };
const rhin: OrganisationFacts = {
  tier: 'departmental',
  key: 'dep-67',
  region: 'reg-44',
  department: 'dep-67',
};
const nation: OrganisationFacts = { tier: 'national', key: 'nat', region: null, department: null };

const obstacles = (text: string, facts: OrganisationFacts) => {
  const parsed = parseEligibility(text);
  if ('fault' in parsed) throw new Error(parsed.fault.code);
  return evaluateEligibility(parsed.expression, facts);
};
const fault = (text: string) => {
  const parsed = parseEligibility(text);
  return 'fault' in parsed ? [parsed.fault.code, parsed.fault.position] : null;
};

test.each([
  ['', nation, true],
  ['organisation.tier == departmental', mayenne, true],
  ['organisation.tier == departmental', amicale, false],
  ['organisation.tier in departmental|local and organisation.region == reg-52', amicale, true],
  ['organisation.tier in departmental|local and organisation.region == reg-52', rhin, false],
  [
    'organisation.tier in departmental | local and organisation.department in dep-67|dep-68',
    rhin,
    true,
  ],
  ['organisation.region != reg-52', nation, true],
  ['not organisation.region == reg-52', mayenne, false],
  ['organisation.key == nat or organisation.region == reg-44', rhin, true],
  ['organisation.key == nat or organisation.region == reg-44', mayenne, false],
  [
    'organisation.tier == local and (organisation.region == reg-44 or organisation.department == dep-53)',
    amicale,
    true,
  ],
  ['not (organisation.tier == local or organisation.tier == national)', amicale, false],
])('%s for %o is %s', (text, facts, expected) => {
  expect(obstacles(text, facts).length === 0).toBe(expected);
});

test('the obstacles are the comparisons that fail, and only those', () => {
  expect(
    obstacles('organisation.tier in departmental|local and organisation.region == reg-44', mayenne),
  ).toEqual([{ attribute: 'region', kind: 'wanted', values: ['reg-44'] }]);
  expect(
    obstacles('organisation.tier == local and organisation.region == reg-44', mayenne),
  ).toEqual([
    { attribute: 'tier', kind: 'wanted', values: ['local'] },
    { attribute: 'region', kind: 'wanted', values: ['reg-44'] },
  ]);
  expect(obstacles('not organisation.department in dep-53|dep-72', mayenne)).toEqual([
    { attribute: 'department', kind: 'excluded', values: ['dep-53', 'dep-72'] },
  ]);
});

test.each([
  ['organisation.tier = local', ['eligibility-character', 19]],
  ['organisation.tier ==', ['eligibility-expected', 21]],
  ['organisation.tier == locale', ['eligibility-tier-unknown', 22]],
  ['organisation.members == 12', ['eligibility-attribute-unknown', 1]],
  ['region == reg-52', ['eligibility-expected', 1]],
  ['organisation.region == reg-52 organisation.tier == local', ['eligibility-expected', 31]],
  ['(organisation.region == reg-52', ['eligibility-expected', 31]],
  ['organisation.region == reg-52 and', ['eligibility-expected', 34]],
  ['organisation.region in reg-52|', ['eligibility-expected', 31]],
  ['organisation.region == reg-52; drop table', ['eligibility-character', 30]],
  [`${'('.repeat(200)}organisation.tier == local${')'.repeat(200)}`, ['eligibility-too-deep', 22]],
])('%s is refused at its place', (text, expected) => {
  expect(fault(text)).toEqual(expected);
});
